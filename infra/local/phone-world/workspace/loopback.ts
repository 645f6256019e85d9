/** The provider wants https everywhere; on this desk the product itself listens on the loopback interface. */
export const isLoopback = (address: string): boolean =>
  URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
