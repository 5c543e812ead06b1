const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** A time span in ms in the largest unit that fits twice, in a language's own short form: `0.7 sec`, `12 min`, `3 days`. */
export function timeSpan(language: string, ms: number): string {
  const [unit, size] = units.find(([, length]) => ms >= 2 * length) ?? ["second", 1000];
  const amount = ms / size;
  const digits = amount < 10 && unit === "second" ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  }).format(digits === 0 ? Math.floor(amount) : amount);
}
