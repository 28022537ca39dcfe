import type { KeyRoute, QueryTerm, RankedChunk, RejectedChunk, Retrieval } from './retrieval/retrieval.ts'

const shownRejected = 10

const routes: Readonly<Record<KeyRoute, string>> = {
  own: 'そのまま',
  reading: '読み',
  synonym: '言い換え',
  correction: '打ち間違い',
}

const adjustments: Readonly<Record<RankedChunk['adjustments'][number]['reason'], string>> = {
  'publisher-named': '質問の自治体の報告書',
  'subject-named': '質問の自治体に触れる',
  'publisher-in-context': '指定の自治体の報告書',
  'year-of-report': '質問の年度の報告書',
}

const rejections: Readonly<Record<RejectedChunk['reason'], string>> = {
  'no-term': '質問の語をひとつも含まない',
  'beyond-limit': '順位が低い',
}

/** Why these passages were found and those were not, for the terminal. */
export function printRetrieval({ terms, chunks, rejected }: Retrieval): string {
  return [
    '検索語',
    ...terms.map(printTerm),
    '見つかった箇所',
    ...chunks.map((chunk, index) => printChunk(chunk, index + 1, terms)),
    `見送った箇所（${rejected.length}件のうち上位）`,
    ...rejected
      .slice(0, shownRejected)
      .map(({ chunkId, score, reason }) => `  ${chunkId}　${score.toFixed(4)}　${rejections[reason]}`),
    '',
  ].join('\n')
}

function printTerm({ surface, weight, keys }: QueryTerm): string {
  const printed = keys.map(
    ({ key, via, weight: part }) => `${key}（${routes[via]}${part === 1 ? '' : ` ${part}`}）`,
  )
  return `  ${surface}　重み ${weight}　${printed.join('、')}`
}

function printChunk(ranked: RankedChunk, place: number, terms: readonly QueryTerm[]): string {
  const { chunk, score, lexicalRank = '–', vectorRank = '–', covers } = ranked
  const factors = ranked.adjustments.map(({ reason, factor }) => `${adjustments[reason]} ×${factor}`)
  const matches = ranked.matches.map(({ key, score: part }) => `${key} ${part.toFixed(2)}`)
  return [
    `  ${place}. ${chunk.id}　${score.toFixed(4)}　語の順位 ${lexicalRank}、近さの順位 ${vectorRank}`,
    `     ${`${chunk.fields.title} ${chunk.fields.headings}`.replace(/\s+/g, ' ')}`,
    `     含む語: ${covers.map((index) => terms[index]?.surface).join('、') || 'なし'}　${matches.join('、')}`,
    ...(factors.length === 0 ? [] : [`     ${factors.join('、')}`]),
  ].join('\n')
}
