/** A thing a text contains, with how much it counts. */
export type Feature = { readonly name: string; readonly weight: number }

/** FNV-1a over UTF-16 units with a final mix; the same on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let unit = 0; unit < text.length; unit++) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Adds up features in a vector of fixed length, each at two places that its name decides, with signs that its name
 * decides, so that collisions cancel on average. Repetitions count by their square root.
 */
export function hashFeatures(features: readonly Feature[], dimension: number): Float32Array {
  const totals = new Map<string, number>()
  for (const { name, weight } of features) totals.set(name, (totals.get(name) ?? 0) + weight ** 2)
  const vector = new Float32Array(dimension)
  for (const [name, total] of totals) {
    const hash = hashText(name)
    const weight = Math.sqrt(total)
    add(vector, hash % dimension, hash & 0x80000000 ? weight : -weight)
    const second = hashText(`${name}#`)
    add(vector, second % dimension, second & 0x80000000 ? weight : -weight)
  }
  return vector
}

function add(vector: Float32Array, place: number, amount: number): void {
  vector[place] = (vector[place] ?? 0) + amount
}
