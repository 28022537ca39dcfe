/** The upper end of a one-sided 95 % interval (Clopper–Pearson) for a share of which `count` of `total` were seen. */
export function upperBound(count: number, total: number): number {
  if (total === 0 || count >= total) return 1
  let low = count / total
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (atMost(count, total, middle) > 0.05) low = middle
    else high = middle
  }
  return high
}

/** The chance to see at most `count` in `total` where each has the chance `share`. */
function atMost(count: number, total: number, share: number): number {
  let term = (1 - share) ** total
  let sum = term
  for (let seen = 1; seen <= count; seen++) {
    term *= ((total - seen + 1) / seen) * (share / (1 - share))
    sum += term
  }
  return sum
}
