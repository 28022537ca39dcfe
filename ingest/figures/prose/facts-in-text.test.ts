import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../quantity/find-numbers.ts'
import { showPeriod } from '../show-figure.ts'
import { factsInText } from './facts-in-text.ts'

function show(text: string): readonly string[] {
  return factsInText(text, findNumbers(text)).map(({ quantity, label, period }) => {
    const when = period === undefined ? '' : ` (${showPeriod(period)})`
    return `${label.join(' / ')} = ${quantity.printed}${when}`
  })
}

describe('factsInText()', () => {
  it.each([
    {
      text: '苦情は、騒音１２件、ごみの放置８件、草の繁り５件の順である。',
      facts: ['騒音 = １２件', 'ごみの放置 = ８件', '草の繁り = ５件'],
      why: 'in a list of counts a name may end like no noun, and their order is no thing',
    },
    {
      text: '講習　２８回　５１２人受講（前年度　２１回　３６６人）',
      facts: [
        '講習 = ２８回',
        '講習 / 受講 = ５１２人',
        '講習 / 受講 / 前年度 = ２１回',
        '講習 / 受講 / 前年度 = ３６６人',
      ],
      why: 'the year that opens a bracket is of all its numbers',
    },
    {
      text: '宿泊客数は6,824人（前年 5,187人）で、うち外国人は412人であった',
      facts: ['宿泊客数 = 6,824人', '宿泊客数 / 前年 = 5,187人', '宿泊客数 / うち外国人 = 412人'],
      why: 'behind the bracket the sentence goes on about this year',
    },
    {
      text: '利用者数は前年度の3,180人から増えたが、令和元年度（6,140人）の水準には戻っていない',
      facts: ['利用者数 / 前年度 = 3,180人', '利用者数 = 6,140人 (2019)'],
      why: 'a year that is said ends the one that was meant',
    },
    {
      text: '設置率は82.6％で、県平均の80.1％を上回った',
      facts: ['設置率 = 82.6％', '県平均 = 80.1％'],
      why: 'what is surpassed is no excess',
    },
    {
      text: '・講師謝金　　118千円',
      facts: ['講師謝金 = 118千円'],
      why: 'wide spaces set the amount apart from its item',
    },
    {
      text: '・委員報酬　　34千円　　　　　・費用弁償　　4千円',
      facts: ['委員報酬 = 34千円', '費用弁償 = 4千円'],
      why: 'two items stand in one line',
    },
    {
      text: 'A:8,600枚(14.41%)',
      facts: ['A = 8,600枚', 'A = 14.41%'],
      why: 'a rate in brackets speaks of the number before it',
    },
    {
      text: '変更後契約金額:7,500,000円(1,200,000円増)',
      facts: ['変更後契約金額 = 7,500,000円', '変更後契約金額 / 増 = 1,200,000円'],
      why: 'a change in brackets says so in its label',
    },
    {
      text: '令和4年度分は消耗品費42件のうちの5件(1,160,000円)',
      facts: [
        '消耗品費 = 42件 (2022)',
        '消耗品費 / うち = 5件 (2022)',
        '消耗品費 / うち = 1,160,000円 (2022)',
      ],
      why: 'the year of the clause holds; うち makes a part',
    },
    {
      text: '・寄附金額（件数）：5,903,000円（887件）',
      facts: ['寄附金額（件数） = 5,903,000円', '寄附件数 = 887件'],
      why: 'the brackets of the label name the number in brackets',
    },
    {
      text: '（講師謝金330,000円、消耗品費5,766円、手数料44,850円）',
      facts: ['講師謝金 = 330,000円', '消耗品費 = 5,766円', '手数料 = 44,850円'],
      why: 'items in brackets stand side by side, not inside each other',
    },
    {
      text: '・研修派遣回数（県研修所39回、各種研修所等12回）',
      facts: ['研修派遣回数 / 県研修所 = 39回', '研修派遣回数 / 各種研修所等 = 12回'],
      why: 'what stands before the brackets heads what is in them',
    },
    {
      text: '待機児童は令和5年4月1日現在が24人となっている',
      facts: ['待機児童 = 24人 (as of 2023-04-01)'],
      why: 'a date between a name and its number parts neither, and says when',
    },
    {
      text: '- R3.5.20 説明会（1班9名）を開催',
      facts: ['説明会 / 1班 = 9名 (2021-05-20 to 2021-05-20)'],
      why: 'a date that opens an entry says when all of it was',
    },
    {
      text: '運営交付金（500千円＋行政区数×15千円）',
      facts: ['運営交付金 = 500千円', '運営交付金 / 行政区数× = 15千円'],
      why: 'what is multiplied is named by its sign, not taken for the number of wards',
    },
    {
      text: '実質収支は744万円の黒字で、前年度（698万円）を46万円上回った',
      facts: ['実質収支 = 744万円', '実質収支 / 前年度 = 698万円', '実質収支 / 上回る額 = 46万円'],
      why: 'the bracket behind 前年度 holds its number, and what follows is a difference',
    },
    {
      text: '寄附が前年度より204件少ない615件となった',
      facts: ['寄附 / 差 = 204件', '寄附 = 615件'],
      why: 'by how much it is less is not how much it is',
    },
    {
      text: '差引額は令和6年度に繰り越したため、700万円となった',
      facts: ['差引額 = 700万円'],
      why: 'the year into which something is carried over is not its own',
    },
    {
      text: '財政調整基金は、1億円を積み立て、2億円を取り崩した',
      facts: ['財政調整基金 / 積立 = 1億円', '財政調整基金 / 取崩 = 2億円'],
      why: 'what was done with an amount is part of its name',
    },
    {
      text: '市債残高は令和5年度末で185億円となった',
      facts: ['市債残高 = 185億円 (2023)'],
      why: '年度末 belongs to the time',
    },
    {
      text: '・参加人数 人 （第1部46人、第2部16人）',
      facts: ['参加人数 / 第1部 = 46人', '参加人数 / 第2部 = 16人'],
      why: 'a unit whose number was lost is no part of the name',
    },
    {
      text: '人口　18,204人（R5.1.1現在）',
      facts: ['人口 = 18,204人 (as of 2023-01-01)'],
      why: 'a date in brackets behind a number is its own',
    },
    {
      text: '令和4年度の予算は23,340千円で、令和3年度に比べて、490千円、2.1%の減額',
      facts: ['予算 = 23,340千円 (2022)', '予算 / 減額 = 490千円 (2022)', '予算 / 減額 = 2.1% (2022)'],
      why: 'the year that it is held against is not its own; the change is one of both numbers',
    },
    {
      text: '投資的経費は、総額2,980千円',
      facts: ['投資的経費 / 総額 = 2,980千円'],
      why: 'a total is one of the topic before the comma',
    },
    {
      text: '平成18～20年度、東中学校、320食、28,035,000円、青葉食品。',
      facts: ['東中学校 = 320食 (2006–2008)', '東中学校 = 28,035,000円 (2006–2008)'],
      why: 'a number without words of its own goes with those before it',
    },
    {
      text: '【整備品目】 簡易ベッド 30台 投光器 5基',
      facts: ['整備品目 / 簡易ベッド = 30台', '整備品目 / 投光器 = 5基'],
      why: 'a bracketed heading holds until the next one',
    },
    {
      text: '（アクセス数：年間813,303件、月平均：67,775件）',
      facts: ['アクセス数 / 年間 = 813,303件', 'アクセス数 / 月平均 = 67,775件'],
      why: 'the word before a colon heads all that only says its kind of number',
    },
    {
      text: '令和6年3月18日、残りの910,050円を返金。',
      facts: ['残り = 910,050円 (2024-03-18 to 2024-03-18)'],
      why: 'the date that opens the sentence says when',
    },
    {
      text: '差額（100万円未満を切り捨てた額）に1/5を乗じた額',
      facts: ['差額 / 切捨て = 100万円', '差額 / 乗じる割合 = 1/5'],
      why: 'a bracket parts a number from its noun; a threshold is not the amount',
    },
    {
      text: '町の負担割合である0.25を乗じた額',
      facts: ['町の負担割合 = 0.25'],
      why: 'である belongs to no name',
    },
    {
      text: '令和4年度から令和5年度にかけて7件、①425,000円の不正な支出があった',
      facts: ['不正な支出 = 7件 (2022–2023)', '① / 不正な支出 = 425,000円 (2022–2023)'],
      why: 'two numbers of one thing, which stands behind the second',
    },
    {
      text: '受付開始１か月後の６月８日には、約９５％の対象者に給付を行った',
      facts: ['受付開始 = １か月', '対象者への給付 = ９５％'],
      why: 'a day without a year names no number; what was done does',
    },
    {
      text: '県の補助金、寄附金、基金などにより、約900万円を補てんした',
      facts: ['補てん = 900万円'],
      why: 'how it came about names it less than what was done',
    },
    {
      text: '広報の予算を増やした課が集計した町の配布物（月別）を世帯に配布、分散会場設置（机3台）',
      facts: ['分散会場設置 / 机 = 3台'],
      why: '分 begins a word here, it does not belong to a year',
    },
    {
      text: '品目の拡充：66品増（年度末の品目数：500品）',
      facts: ['品目の拡充 / 増 = 66品', '品目の拡充 / 年度末の品目数 = 500品'],
      why: 'how the first number changed says nothing of the second',
    },
    {
      text: '定員の見直し（13→4施設）、年額報酬を団員１人当たり28,000円から36,500円に引き上げた',
      facts: [
        '定員の見直し / 変更前 = 13',
        '定員の見直し / 変更後 = 4施設',
        '年額報酬 / 団員１人当たり / 変更前 = 28,000円',
        '年額報酬 / 団員１人当たり / 変更後 = 36,500円',
      ],
      why: 'a number before a change is not the one after it',
    },
    {
      text: '団地1～13棟の入居者、参加費3～5千円',
      facts: ['団地 / から = 1', '団地 / 入居者 / まで = 13棟', '参加費 / から = 3', '参加費 / まで = 5千円'],
      why: 'the ends of a range are no counts',
    },
    {
      text: '企業・事業所では延べ37回の研修を行い、職員Bが5件の不正な支出を認めた',
      facts: ['企業・事業所 / 研修 = 37回', '不正な支出 = 5件'],
      why: 'where it was and who did it do not say what it was',
    },
    {
      text: '街灯の設置数を比較すると前年比の約４倍で、発行枚数は制度の効果で前年度の2.6倍',
      facts: ['街灯の設置数 / 前年比 = ４倍', '発行枚数 / 前年度比 = 2.6倍'],
      why: 'a ratio to the year before is of this year and of what is looked at',
    },
    {
      text: '伝票1件ごとに確認し、記録されている者一人につき10万円を給付',
      facts: ['記録されている者一人につき = 10万円'],
      why: 'one of each counts nothing; what an amount is per belongs to its name',
    },
    {
      text: '地方交付税は50千円（対前年\n　度比3千円増）、基金から400千円（対前年度比20千円減）の繰り入れを行う',
      facts: [
        '地方交付税 = 50千円',
        '地方交付税 / 対前年度比 / 増 = 3千円',
        '基金 / 繰入 = 400千円',
        '基金 / 繰入 / 対前年度比 / 減 = 20千円',
      ],
      why: 'a line may end within a word; what was done may stand behind a bracket',
    },
    {
      text: '苦情は、前年度の19件から６件に減った',
      facts: ['苦情 / 前年度 = 19件', '苦情 = ６件'],
      why: 'both are of the topic; the second number is of this year',
    },
    {
      text: '町だよりを年3回発行。通常総会は、毎事業年度1回開く。役員の選任：理事若しくは親族4人',
      facts: ['町だより / 年 = 3回', '通常総会 / 毎事業年度 = 1回', '役員の選任 / 理事若しくは親族 = 4人'],
      why: 'how often goes with its thing; 若しくは ends no topic',
    },
    {
      text: '台風3号 (9/4~9/6) 負傷者 なし 避難者数 1,544名',
      facts: ['台風3号 / 避難者数 = 1,544名'],
      why: 'the event heads its numbers; なし ends an entry of its own',
    },
    {
      text: '16組住民(6軒7名)より要望書、内臓2.5インチSSD×3個',
      facts: ['住民 = 16組', '住民 = 6軒', '住民 = 7名', '内臓2.5インチSSD = 3個'],
      why: 'a noun right behind a number names it; digits within a name are no number',
    },
    {
      text: '前年度に比べ来館者は20人増えた。普及率は前年度末から1.2ポイント上昇し62.3％となった。',
      facts: ['来館者 / 増 = 20人', '普及率 / 上昇 = 1.2ポイント', '普及率 = 62.3％'],
      why: 'what a number is held against is no part of its name, and what it came to is of this year',
    },
    {
      text: '町の文化財は、国指定4件、県指定11件、町指定63件の計78件である。',
      facts: ['国指定 = 4件', '県指定 = 11件', '町指定 = 63件', '計 = 78件'],
      why: 'の計 is of all that were told, not of the last',
    },
    {
      text: '決算額 158,720千円（うち繰越分 41,250千円）（国 79,360千円、一般財源 79,360千円）',
      facts: [
        '決算額 = 158,720千円',
        '決算額 / うち繰越分 = 41,250千円',
        '決算額 / 国 = 79,360千円',
        '決算額 / 一般財源 = 79,360千円',
      ],
      why: 'two brackets behind one amount are both of it',
    },
    {
      text: '登録者は新たに23人が加わり、合計で147人となった。このうち65歳以上が8割を占める。',
      facts: ['登録者 = 23人', '登録者 / 合計 = 147人', 'このうち65歳以上 = 8割'],
      why: 'a total is of the one thing that was counted before it; an age names a group',
    },
    {
      text: '入館者は1,340人で、1日平均29人が訪れた。貸出冊数は前年度の1.08倍の384冊となった。',
      facts: [
        '入館者 = 1,340人',
        '入館者 / 1日平均 = 29人',
        '貸出冊数 / 前年度比 = 1.08倍',
        '貸出冊数 = 384冊',
      ],
      why: 'a mean is of what was counted before it, and what a ratio came to is none',
    },
    {
      text: 'ごみ袋は大45円、中30円、小20円で売り、1世帯の上限は10枚とした。',
      facts: ['ごみ袋 / 大 = 45円', 'ごみ袋 / 中 = 30円', 'ごみ袋 / 小 = 20円', '1世帯の上限 = 10枚'],
      why: 'names right behind the number before are sides of one thing; one of a limit counts nothing',
    },
    {
      text: '電子図書館は10月に始まり、3月末までに1,280人が登録した。令和4年度末の人口は380人',
      facts: ['電子図書館 / 登録 = 1,280人', '人口 = 380人 (2022)'],
      why: 'a month names nothing: what the sentence is about does, with what was done',
    },
    {
      text: '倉庫は昨年度より2棟増え、町内11棟となった。自己負担：1食350円',
      facts: ['倉庫 / 増 = 2棟', '倉庫 / 町内 = 11棟', '自己負担 / 1食 = 350円'],
      why: 'how far a count reaches names nothing, and a price is of what the one is',
    },
    {
      text: '利用料は１区画年4,000円である。負担金は１世帯月額500円、入館料は1人1回200円とした。',
      facts: [
        '利用料 / １区画 / 年 = 4,000円',
        '負担金 / １世帯 / 月額 = 500円',
        '入館料 / 1人 / 1回 = 200円',
      ],
      why: 'how often the one is charged stands between it and its price, and another one may',
    },
    {
      text: '結成率は86.4％で、県平均（81.2％）を上回る。胃がん検診は412人が受診し、受診率は14.8％だった。',
      facts: [
        '結成率 = 86.4％',
        '結成率 / 県平均 = 81.2％',
        '胃がん検診 = 412人',
        '胃がん検診 / 受診率 = 14.8％',
      ],
      why: 'a mean in brackets, and the rate of what was counted in the clause before',
    },
    {
      text: '満足73％、やや満足19％、不満3％。廃止により年間およそ600万円の維持費が要らなくなる。',
      facts: ['満足 = 73％', 'やや満足 = 19％', '不満 = 3％', '年間 / 維持費 = 600万円'],
      why: 'やや is no particle, and what brought it about no name',
    },
    {
      text: '・敬老祝金：77歳 1万円、88歳 2万円。1回の利用料は400円。成約は15件、対象年齢を15歳から18歳に',
      facts: [
        '敬老祝金 / 77歳 = 1万円',
        '敬老祝金 / 88歳 = 2万円',
        '1回の利用料 = 400円',
        '成約 = 15件',
        '対象年齢 / 変更前 = 15歳',
        '対象年齢 / 変更後 = 18歳',
      ],
      why: 'an age before an amount and one of what is paid for name it; the 約 of a word is no 約',
    },
    {
      text: '待ちは前年度の312件から97件に減少した。町税は8億円で、前の年より1,960万円（2.4％）増えました。',
      facts: [
        '待ち / 前年度 = 312件',
        '待ち = 97件',
        '町税 = 8億円',
        '町税 / 増 = 1,960万円',
        '町税 / 増 = 2.4％',
      ],
      why: 'what a change came to is of this year, and a rate in brackets changes with its amount',
    },
    {
      text: '事業費11,930千円のうち4,500千円は県の補助金を充てた。',
      facts: ['事業費 = 11,930千円', '事業費 / うち / 県の補助金 = 4,500千円'],
      why: 'where a part of an amount came from',
    },
    {
      text: '延べ614名の参加がありました。',
      facts: ['参加 = 614名'],
      why: 'with nothing before it, what follows names the number',
    },
  ])('labels $text: $why', ({ text, facts }) => expect(show(text)).toEqual(facts))
})
