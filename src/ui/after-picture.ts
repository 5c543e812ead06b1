/** How long a picture is waited for, in ms: of a frame that is not shown none is drawn. */
const patience = 100;

/** Does something when the browser has shown what there is to show. */
export function afterPicture(then: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    then();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, patience);
}
