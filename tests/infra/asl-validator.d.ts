declare module 'asl-validator' {
  type Outcome = { readonly isValid: boolean; readonly errorsText: (separator?: string) => string };
  /** Changes the definition it is given, so give it a copy. */
  export default function validate(
    definition: unknown,
    options?: { checkPaths?: boolean; checkArn?: boolean },
  ): Outcome;
}
