/** Something that is loaded when it is first asked for: undefined until it is there, upon which `loaded` is called. */
export function late<T>(load: () => Promise<T>, loaded: () => void): () => T | undefined {
  let value: T | undefined;
  let isLoading = false;
  return () => {
    if (!isLoading) {
      isLoading = true;
      void load().then((there) => {
        value = there;
        loaded();
      });
    }
    return value;
  };
}
