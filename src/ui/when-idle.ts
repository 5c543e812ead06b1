import { afterPicture } from "./after-picture.ts";

/** How long something else may come first, in ms. */
const patience = 200;

/** Does something that nobody waits for: after the next picture, once the browser has nothing else to do. */
export function whenIdle(then: () => void): void {
  afterPicture(() => requestIdleCallback(() => then(), { timeout: patience }));
}
