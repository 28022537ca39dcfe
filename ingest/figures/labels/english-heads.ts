/**
 * 英字の項目名: what columns of Japanese municipalities' open data are called where their machine names are printed as heads
 * (`adjustedAmount`, `unpaid_income`). Each group names the papers whose columns it renders.
 */
const ENGLISH_HEADS: readonly string[] = [
  // 市税・料の決算状況 (調定・収納の表)
  'adjusted amount=調定額 assessed amount=調定額 income amount=収入済額 collected amount=収入済額 receipts=収入済額',
  'non payment deficit=不納欠損額 uncollectible amount=不納欠損額 unpaid income=収入未済額 uncollected amount=収入未済額',
  'income rate=収納率 collection rate=収納率 tax item=税目 tax item contents=税目の内訳 tax=税額',
  'carryover classification=課税の区分 compared to the previous year=前年度比 year on year=前年度比',
  // 歳入歳出予算・決算
  'revenue=歳入 revenues=歳入 expenditure=歳出 expenditures=歳出 budget=予算額 budget amount=予算額',
  'initial budget=当初予算額 current budget=予算現額 supplementary budget=補正予算額 settlement=決算額 settlement amount=決算額',
  'settled amount=決算額 unused amount=不用額 carried over amount=翌年度繰越額 execution rate=執行率 balance=残高',
  'general account=一般会計 special account=特別会計 account=会計 account name=会計名 item=項目 item name=項目名 category=区分',
  'amount=金額 increase or decrease=増減額 change=増減額 change rate=増減率 composition ratio=構成比 ratio=比率 rate=率',
  // 人口・世帯の統計
  'population=人口 households=世帯数 number of households=世帯数 male=男 female=女 births=出生数 deaths=死亡数',
  'moving in=転入者数 moving out=転出者数 age=年齢 district=地区 area=面積 density=人口密度',
  // どの表にもある項目
  'year=年度 fiscal year=年度 month=月 date=年月日 name=名称 total=合計 subtotal=小計 count=件数 number=数 unit=単位 note=備考',
  'remarks=備考 department=担当課 municipality=市区町村名 facility name=施設名 address=所在地 users=利用者数 visitors=来場者数',
]

const JAPANESE = new Map(
  [...ENGLISH_HEADS.join(' ').matchAll(/([a-z][a-z ]*)=(\S+)/g)].map(([, english = '', japanese = '']) => [
    english,
    japanese,
  ]),
)

/** The Japanese for a head of Latin letters that is known, else the head itself. */
export function inJapanese(head: string): string {
  if (!/^[A-Za-z][A-Za-z_\- ]+$/.test(head)) return head
  const words = head
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/[_\- ]+/g, ' ')
    .trim()
    .toLowerCase()
  return JAPANESE.get(words) ?? head
}
