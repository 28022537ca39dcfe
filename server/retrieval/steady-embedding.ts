import { EmbeddingError, type EmbeddingModel } from '../../ingest/embedding/embedding-model.ts'
import { describeError, type Log } from '../log.ts'
import { type ModelClock, realClock } from '../model/clock.ts'

export type SteadyOptions = {
  readonly log: Log
  /** Absent: real time. */
  readonly clock?: ModelClock
}

/** Nobody waits longer than this for a question's vector: the words find most of it alone. */
export const longestMs = 2_000
/** How long a service is left alone after it failed. */
export const restMs = 30_000

/**
 * An embedding for questions: where its service hangs, fails or answers nonsense, `EmbeddingError` within 2 s, at once
 * for the next 30 s, and one log line. The built-in one is given back as it is.
 */
export function steadyEmbedding(embedding: EmbeddingModel, options: SteadyOptions): EmbeddingModel {
  if (embedding.kind === 'hashed') return embedding
  const clock = options.clock ?? realClock
  let restsUntilMs = Number.NEGATIVE_INFINITY
  return {
    ...embedding,
    embed: async (texts) => {
      if (clock.nowMs() < restsUntilMs)
        throw new EmbeddingError(`Cannot get vectors from ${embedding.name}: it has failed and rests`)
      try {
        return await inTime(embedding.embed(texts), embedding.name, clock)
      } catch (error) {
        if (!(error instanceof EmbeddingError)) throw error
        restsUntilMs = clock.nowMs() + restMs
        // Its message may repeat the question.
        options.log.warn('embedding-failed', {
          embedding: embedding.name,
          ...describeError(error, { withMessage: false }),
        })
        throw error
      }
    },
  }
}

function inTime<Value>(coming: Promise<Value>, name: string, clock: ModelClock): Promise<Value> {
  return new Promise((resolve, reject) => {
    const takeBack = clock.startTimer(longestMs, () =>
      reject(new EmbeddingError(`Cannot wait for ${name}: nothing came in ${longestMs} ms`)),
    )
    coming.then(resolve, reject).finally(takeBack)
  })
}
