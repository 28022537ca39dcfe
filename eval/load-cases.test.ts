import { describe, expect, it } from 'vitest'
import { makeCase } from './judge/made-up-cases.ts'
import { parseCases } from './load-cases.ts'

describe('parseCases() of JSONL', () => {
  it('reads a case a line and passes over blank lines', () => {
    const text = `${JSON.stringify(makeCase())}\n\n${JSON.stringify(makeCase({ id: 'x-t-002' }))}\n`
    expect(parseCases('a.jsonl', text).cases.map(({ id }) => id)).toEqual(['x-t-001', 'x-t-002'])
  })

  it.each([
    { line: '{', problem: 'a.jsonl:1: this line is not JSON' },
    { line: JSON.stringify({ ...makeCase(), kind: 'riddle' }), problem: /^a\.jsonl:1: kind: Invalid option/ },
    { line: JSON.stringify({ ...makeCase(), turns: [] }), problem: /^a\.jsonl:1: turns: / },
    { line: JSON.stringify({ ...makeCase(), surprise: 1 }), problem: /^a\.jsonl:1: Unrecognized key/ },
  ])('names the line of $line', ({ line, problem }) => {
    const { cases, problems } = parseCases('a.jsonl', line)
    expect(cases).toEqual([])
    expect(problems).toEqual([expect.stringMatching(problem)])
  })
})

describe('parseCases() of CSV', () => {
  it('reads lists parted by | and figures as 値 単位 (年度)', () => {
    const text =
      '\ufeffid,report,turns,outcome,figures,all,proof,kind,difficulty,why\r\n' +
      'm-001,midori-2022,"図書館費は？|その前の年は？",answered|clarify,"12,345 千円 (2022)|5.2%|51 品",図書館費,"図書館費\t12,345",follow-up,hard,"列""R4"""\r\n'
    expect(parseCases('own.csv', text)).toEqual({
      problems: [],
      cases: [
        makeCase({
          id: 'm-001',
          turns: ['図書館費は？', 'その前の年は？'],
          outcome: ['answered', 'clarify'],
          figures: [
            { value: '12345000', unit: '円', fiscalYear: 2022 },
            { value: '5.2', unit: '%' },
            { value: '51', unit: '品' },
          ],
          all: ['図書館費'],
          proof: ['図書館費\t12,345'],
          kind: 'follow-up',
          difficulty: 'hard',
          why: '列"R4"',
        }),
      ],
    })
  })

  it('needs no more than a question and what is right', () => {
    const { cases, problems } = parseCases('own.csv', 'turns,figures\n図書館の利用者は？,令和4年度 1331人\n')
    expect(problems).toEqual([])
    expect(cases).toMatchObject([
      {
        id: 'row-2',
        report: null,
        outcome: ['answered'],
        figures: [{ value: '1331', unit: '人', fiscalYear: 2022 }],
      },
    ])
  })

  it.each([
    {
      why: 'a figure that is none',
      text: 'turns,figures\n質問,たくさん\n',
      problem: /^own\.csv:2: cannot read the figure "たくさん"/,
    },
    { why: 'an unknown column', text: 'turns,figur\n質問,5人\n', problem: /unknown column figur/ },
    { why: 'no question column', text: 'figures\n5人\n', problem: /the column turns is missing/ },
    {
      why: 'a comma that was not quoted',
      text: 'turns,figures\n質問,1,234円\n',
      problem: /3 cells under 2 columns/,
    },
    { why: 'an empty question', text: 'turns,figures\n,5人\n', problem: /^own\.csv:2: turns: / },
    {
      why: 'a line feed within a cell before',
      text: 'turns,why\n"一\n二",x\n質問,"y"\n,z\n',
      problem: /^own\.csv:5: turns/,
    },
  ])('tells of $why', ({ text, problem }) => {
    expect(parseCases('own.csv', text).problems).toEqual([expect.stringMatching(problem)])
  })
})
