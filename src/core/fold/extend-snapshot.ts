import { isSameHome } from "./homes.ts";
import type { Home, Snapshot, SnapshotMember } from "./snapshot.ts";

/**
 * A snapshot with further members, the text that the merged block has then, and the homes they came from; of a home known
 * already the newer order stands.
 */
export function extendSnapshot(
  snapshot: Snapshot,
  text: string,
  added: { readonly homes: readonly Home[]; readonly members: readonly SnapshotMember[] },
): Snapshot {
  const homes = [...snapshot.homes];
  const numbers = added.homes.map((home) => {
    const known = homes.findIndex((one) => isSameHome(one, home));
    if (known < 0) return homes.push(home) - 1;
    homes[known] = home;
    return known;
  });
  const members = added.members.map((member) => ({ ...member, home: numbers[member.home] ?? 0 }));
  const earlier = [...(snapshot.earlier ?? []), { text: snapshot.text, members: snapshot.members.length }];
  return { ...snapshot, text, homes, members: [...snapshot.members, ...members], earlier, spread: false };
}
