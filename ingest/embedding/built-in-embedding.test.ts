import { beforeAll, describe, expect, it } from 'vitest'
import { loadAnalyzer } from '../text/analyzer.ts'
import { makeBuiltInEmbedding } from './built-in-embedding.ts'
import { type EmbeddingModel, toUnitLength } from './embedding-model.ts'
import { hashFeatures, hashText } from './hash-features.ts'

let embedding: EmbeddingModel
beforeAll(async () => {
  embedding = makeBuiltInEmbedding(await loadAnalyzer())
})

async function similarity(one: string, other: string): Promise<number> {
  const [a, b] = await embedding.embed([one, other])
  return [...(a ?? [])].reduce((sum, component, place) => sum + component * (b?.[place] ?? 0), 0)
}

describe('makeBuiltInEmbedding()', () => {
  it('gives unit vectors of its dimension, the same every time', async () => {
    const texts = ['学校給食費の推移', '', '🎉', '1'.repeat(20_000)]
    const vectors = await embedding.embed(texts)
    expect(vectors).toHaveLength(texts.length)
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedding.dimension)
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
    }
    expect(await embedding.embed(texts)).toEqual(vectors)
  })

  it('names the analyzer whose terms it is made of', async () => {
    expect(embedding.name).toContain((await loadAnalyzer()).name)
  })

  it.each([
    { near: '給食費はいくらですか', far: '消防団の訓練', to: '学校給食費の額', why: 'shared words' },
    { near: '寄付の受付', far: '道路の補修', to: '寄附の受け付け', why: 'other spellings' },
    { near: 'こうれいしゃ', far: 'どうろこうじ', to: '高齢者の支援', why: 'readings' },
  ])('puts $near nearer to $to than $far: $why', async ({ near, far, to }) => {
    expect(await similarity(near, to)).toBeGreaterThan((await similarity(far, to)) + 0.05)
  })
})

describe('hashFeatures()', () => {
  it('does not depend on the order of the features', () => {
    const features = ['給食', '費用', '推移'].map((name, index) => ({ name, weight: index + 1 }))
    expect(hashFeatures(features.toReversed(), 64)).toEqual(hashFeatures(features, 64))
  })

  it('spreads names evenly', () => {
    const places = new Set(Array.from({ length: 1_000 }, (_, index) => hashText(`語${index}`) % 256))
    expect(places.size).toBeGreaterThan(240)
  })
})

describe('toUnitLength()', () => {
  it('points along the first axis where there is no direction', () => {
    expect([...toUnitLength(new Float32Array(3))]).toEqual([1, 0, 0])
  })
})
