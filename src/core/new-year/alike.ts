/** Pairs of neighbouring characters, each as often as it stands. */
const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  const characters = [...text];
  characters.slice(1).forEach((character, index) => {
    const pair = `${characters[index] ?? ''}${character}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
};

/** How alike two texts are: 0 (no pair of characters in common) to 1. */
export const likeness = (left: string, right: string): number => {
  if (left === right) return 1;
  const [a, b] = [pairsOf(left), pairsOf(right)];
  const size = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, n) => sum + n, 0);
  const both = [...a].reduce((sum, [pair, n]) => sum + Math.min(n, b.get(pair) ?? 0), 0);
  const total = size(a) + size(b);
  return total === 0 ? 0 : (2 * both) / total;
};
