import { useSpeech } from './words-context.ts';

/** What this is, in the time it takes to feel unwell. */
export const Welcome = ({ draft }: { readonly draft: (text: string) => void }) => {
  const { words } = useSpeech();
  const { welcome } = words;
  return (
    <div class="welcome">
      <h2>{welcome.title}</h2>
      <p class="lead">{welcome.text}</p>
      <ol class="how">
        {welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <fieldset class="examples">
        <legend class="eyebrow">{welcome.examplesTitle}</legend>
        {welcome.examples.map((example) => (
          <button key={example} type="button" class="example" onClick={() => draft(example)}>
            {example}
          </button>
        ))}
      </fieldset>
    </div>
  );
};
