/** Whether two attribute values mean the same: deep, sets by their members. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (left instanceof Set || right instanceof Set) return sameSet(left, right);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftEntries = Object.entries(left);
  return (
    leftEntries.length === Object.keys(right).length &&
    leftEntries.every(([key, value]) => Object.hasOwn(right, key) && sameValue(value, Reflect.get(right, key)))
  );
}

function sameSet(left: object, right: object): boolean {
  if (!(left instanceof Set) || !(right instanceof Set) || left.size !== right.size) return false;
  for (const member of left) if (!right.has(member)) return false;
  return true;
}
