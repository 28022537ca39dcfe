/** 埋め込み: turns texts into vectors whose angles tell how alike the texts are. */
export type EmbeddingModel = {
  /** Says all that decides the vectors: the store keeps it and is rebuilt when it changes. */
  readonly name: string
  readonly dimension: number
  /** `hashed`: counts words; `learned`: a model that knows which words mean the same. */
  readonly kind: 'hashed' | 'learned'
  /** How many texts go out in one call to a service: a caller that wants to resume saves after as many. */
  readonly batchSize: number
  /**
   * One vector of length 1 and `dimension` components a text, in order. Throws `EmbeddingError` when the service fails
   * or answers with something else.
   */
  readonly embed: (texts: readonly string[]) => Promise<Float32Array[]>
}

/** The embedding service cannot be used now; lexical search goes on without it. */
export class EmbeddingError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EmbeddingError'
  }
}

/** Scales a vector to length 1 in place of its own kind; one without any length points along the first axis. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  if (length > 0) return vector.map((component) => component / length)
  const unit = new Float32Array(vector.length)
  unit[0] = 1
  return unit
}
