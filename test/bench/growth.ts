/** A size and what it costs. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/**
 * The exponent e of cost ≈ c·sizeᵉ: the slope of the least-squares line through the logarithms. 1 is linear, 2 quadratic;
 * less than 1 where a fixed cost outweighs the rest.
 */
export const growthExponent = (points: readonly Point[]): number => {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (of: (log: { x: number; y: number }) => number): number =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)];
  return mean((log) => (log.x - x) * (log.y - y)) / mean((log) => (log.x - x) ** 2);
};
