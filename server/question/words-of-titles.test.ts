import { describe, expect, it } from 'vitest'
import { findAskedFor } from './asked-for.ts'
import { findAskedUnit } from './asked-unit.ts'
import { findOperation } from './operation.ts'

describe('words of a title or label', () => {
  it.each([
    { asked: '補助金の推移を教えて', kind: 'series', why: '推移 is asked for' },
    {
      asked: '基金残高の推移の積立は、令和3年度はいくらですか',
      kind: 'look-up',
      why: '推移 belongs to the title of what is asked about',
    },
    {
      asked: '補助金の推移の合計は、令和3年度から令和4年度でいくら増えましたか',
      kind: 'difference',
      why: 'the question ends in a difference',
    },
    {
      asked: '3号の内訳は令和2年度に前年度からどれだけ増えた？',
      kind: 'difference',
      why: '内訳 is a column, the difference is asked for',
    },
    { asked: '補助金の内訳を教えて', kind: 'breakdown', why: '内訳 is asked for' },
    {
      asked: '交付状況の推移の給食費の人数のうち、小学校が占める割合は何%ですか',
      kind: 'share',
      why: '推移 is part of a name, and what is asked stands last',
    },
    {
      asked: '残高の推移を、平成30年度から令和4年度まで全部足すといくら',
      kind: 'sum',
      why: 'a predicate behind the noun says what is done with it',
    },
    {
      asked: '倍率、年度ごとの総数を古い順に教えて',
      kind: 'series',
      why: '総数 is a column, no sum asked for',
    },
    { asked: '平成30年度と令和4年度で施設はいくつ減った', kind: 'difference', why: 'いくつ counts anything' },
    { asked: '品目は何品増えたの', kind: 'difference', why: 'any counter' },
    { asked: '何年度に一番増えましたか', kind: 'extreme', why: 'a year is no counter' },
    { asked: '国と県では、補助の内訳はどちらがどれだけ多い？', kind: 'difference', why: '内訳 is a heading' },
    { asked: '令和4年度の経費の内訳の平均はいくら', kind: 'average', why: 'the mean of the parts' },
    { asked: '補助金は年度ごとにいくら増えましたか', kind: 'series', why: 'a difference for each year' },
  ])('$asked: $why', ({ asked, kind }) => {
    expect(findOperation(asked).operation.kind).toBe(kind)
  })

  it('asks for no purpose by a label that has 目的 in it', () => {
    expect(findAskedFor('目的別の歳出で一番大きいのは').asked).not.toBe('purpose')
    expect(findAskedFor('一般目的の入居は何戸').asked).not.toBe('purpose')
    expect(findAskedFor('補助金の目的は何ですか').asked).toBe('purpose')
  })

  it('asks for no money by いくら where a number is said to change', () => {
    expect(findAskedUnit('利用者の人数はいくら増えましたか')?.unit.kind).toBe('people')
    expect(findAskedUnit('補助金はいくらですか')?.unit.kind).toBe('money')
  })
})
