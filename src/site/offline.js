/** Loaded before Framework: a build that would reach for the network fails here and says what it wanted. */
globalThis.fetch = async (input) => {
  throw new Error(`a site build uses no network: ${input instanceof Request ? input.url : String(input)}`);
};
