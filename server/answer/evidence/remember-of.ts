/** Reads a figure or a measure once, for as long as it is held: it says the same to every question. */
export function rememberOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly found: T }>()
  return (of) => {
    const kept = known.get(of)
    if (kept) return kept.found
    const found = read(of)
    known.set(of, { found })
    return found
  }
}
