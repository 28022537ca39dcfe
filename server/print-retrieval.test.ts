import { describe, expect, it } from 'vitest'
import { printRetrieval } from './print-retrieval.ts'

describe('printRetrieval()', () => {
  it('says why a passage was found and why another was not', () => {
    const printed = printRetrieval({
      terms: [
        {
          surface: '学童',
          span: { start: 0, end: 2 },
          base: '学童',
          weight: 1,
          isContent: true,
          keys: [
            { key: '学童', weight: 1, via: 'own' },
            { key: '放課後児童クラブ', weight: 0.8, via: 'synonym' },
          ],
        },
      ],
      chunks: [
        {
          chunk: {
            id: 'midori-2022/001#c1',
            measureId: 'midori-2022/001',
            span: { start: 0, end: 10 },
            fields: { title: '放課後児童クラブ', headings: '1. 推移\n年度', department: '', body: '' },
          },
          reportId: 'midori-2022',
          score: 0.5,
          lexicalRank: 1,
          matches: [{ term: 0, key: '放課後児童クラブ', via: 'synonym', score: 2.5 }],
          covers: [0],
          adjustments: [{ reason: 'publisher-named', factor: 1.5 }],
        },
      ],
      measures: [],
      rejected: [
        { chunkId: 'midori-2022/002#c1', measureId: 'midori-2022/002', score: 0.1, reason: 'no-term' },
      ],
    })
    expect(printed.split('\n')).toEqual([
      '検索語',
      '  学童　重み 1　学童（そのまま）、放課後児童クラブ（言い換え 0.8）',
      '見つかった箇所',
      '  1. midori-2022/001#c1　0.5000　語の順位 1、近さの順位 –',
      '     放課後児童クラブ 1. 推移 年度',
      '     含む語: 学童　放課後児童クラブ 2.50',
      '     質問の自治体の報告書 ×1.5',
      '見送った箇所（1件のうち上位）',
      '  midori-2022/002#c1　0.1000　質問の語をひとつも含まない',
      '',
    ])
  })
})
