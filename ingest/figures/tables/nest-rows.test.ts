import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { splitTabLines } from './split-tab-lines.ts'

const pathsOf = (text: string) =>
  readTable(splitTabLines(text), text).flatMap(({ rowLabels }) => rowLabels.map(({ path }) => path.join('/')))

describe('nestRows() sets rows below the row that they are part of', () => {
  it.each([
    {
      text: '区分\t令和4年度\t令和5年度\n町税\t900\t930\n　個人\t500\t520\n　法人\t400\t410\nその他\t70\t80',
      paths: ['町税', '町税/個人', '町税/法人', 'その他'],
      why: 'set further in, and they add up in both years',
    },
    {
      text: '区分\t令和4年度\t令和5年度\n町税\t900\t930\n　個人\t500\t520\n　法人\t400\t390\nその他\t70\t80',
      paths: ['町税', '個人', '法人', 'その他'],
      why: 'set further in, but they do not add up: the space may only centre them',
    },
    {
      text: '区分\t令和4年度\t令和5年度\n歳入\t900\t930\n歳出\t850\t900\n差引\t50\t30',
      paths: ['歳入', '歳出', '差引'],
      why: 'what is left over adds up too, but all stand in one line',
    },
    {
      text: '区分\t令和4年度\t令和5年度\n歳入\t900\t930\n　町税\t500\t520\n　　個人\t300\t310\n　　法人\t200\t210\n　交付税\t400\t410',
      paths: ['歳入', '歳入/町税', '歳入/町税/個人', '歳入/町税/法人', '歳入/交付税'],
      why: 'parts have parts of their own',
    },
    {
      text: '施設\t利用者\t使用料\n会館\t900\t93\nうちホール\t500\t52\nうち和室\t40\t7\n体育館\t400\t39',
      paths: ['会館', '会館/うちホール', '会館/うち和室', '体育館'],
      why: 'うち is of the row above that is none',
    },
    {
      text: '科目\t予算\t決算\n使用料及び手数料\t900\t930\n　使用料\t500\t520\n　手数料\t400\t410\n寄附金\t70\t80',
      paths: ['使用料及び手数料', '使用料', '手数料', '寄附金'],
      why: 'a name that holds the name of its part says nothing more of it',
    },
  ])('$paths: $why', ({ text, paths }) => {
    expect(pathsOf(text)).toEqual(paths)
  })
})
