/** A task marker at the start of a text. */
const marker = /^(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|IN-PROGRESS|CANCELED|CANCELLED)\s+/u;
/** A date that Logseq's agenda shows. */
const planned = /^(?:SCHEDULED|DEADLINE): </mu;

/** Whether Logseq takes a text for a task. */
export function isTask(text: string): boolean {
  return marker.test(text) || planned.test(text);
}

/** A text without the marker that makes it a task. */
export function withoutTask(text: string): string {
  return text.replace(marker, "");
}
