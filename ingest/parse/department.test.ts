import { describe, expect, it } from 'vitest'
import { departmentsLine, splitTitleAndDepartment } from './department.ts'

describe('departmentsLine()', () => {
  it.each([
    { line: '財政課', strength: 'strong', why: '課 names an office nearly always' },
    { line: '土木課・道路課', strength: 'strong', why: 'two offices joined by a dot' },
    { line: '企画政策室 統計担当', strength: 'strong', why: 'an office and its section' },
    { line: '農業委員会事務局', strength: 'strong', why: 'a board has its own office' },
    { line: '（担当：生涯学習課）', strength: 'strong', why: 'brackets and 担当 may stand around it' },
    { line: '清掃センター', strength: 'weak', why: 'a building or an office: its place decides' },
    { line: '第二会議室', strength: undefined, why: 'a room is no office' },
    { line: '避難所', strength: undefined, why: '所 ends ordinary words too' },
    { line: '工事の一部', strength: undefined, why: '一部 is a part' },
    { line: '住宅課 3戸', strength: undefined, why: 'a number stands beside it' },
    { line: '健診費', strength: undefined, why: 'a cost is no office' },
  ])('takes $line as $strength: $why', ({ line, strength }) => {
    expect(departmentsLine(line)).toBe(strength)
  })
})

describe('splitTitleAndDepartment()', () => {
  it.each([
    {
      line: '［健康推進課］　歯科健診費',
      title: '歯科健診費',
      department: '健康推進課',
      why: 'the office in brackets before it',
    },
    { line: '歯科健診費 健康推進課', title: '歯科健診費', department: '健康推進課', why: 'a space between' },
    {
      line: '歯科健診費（成人） 健康推進課',
      title: '歯科健診費（成人）',
      department: '健康推進課',
      why: 'the title has brackets',
    },
    {
      line: '歯科健診費　【担当：健康推進課】',
      title: '歯科健診費',
      department: '健康推進課',
      why: 'a label within brackets',
    },
    {
      line: '歯科健診費（健康推進課）',
      title: '歯科健診費',
      department: '健康推進課',
      why: 'brackets without a space',
    },
    {
      line: '歯科健診費　　　担当：健康推進課　保健係',
      title: '歯科健診費',
      department: '健康推進課　保健係',
      why: 'a label before the first of two offices',
    },
  ])('cuts $line: $why', ({ line, title, department }) => {
    expect(splitTitleAndDepartment(line)).toMatchObject({ title, department })
  })

  it.each([
    { line: '机の購入 会議室', why: 'a room is no office' },
    { line: '健診費', why: 'nothing stands beside it' },
    { line: '机\t総務課', why: 'cells of a table are no title' },
  ])('leaves $line: $why', ({ line }) => {
    expect(splitTitleAndDepartment(line)).toBeUndefined()
  })
})
