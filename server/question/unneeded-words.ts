/** Who is given money, where what they do is said before: reports name the doing (「落語の団体にはいくら出た」). */
const recipients =
  /(?<=[のるたん])(?:団体|グループ|サークル|クラブ|組織|人たち|会)(?=(?:さん|ら)?(?:に|には|へ|は|が)[^。]{0,12}(?:いくら|なんぼ|どん(?:だけ|くらい|ぐらい)|どれ(?:だけ|くらい|ぐらい)|何円)[^。]{0,8}(?:出|もら|渡|払|やっ|あげ|配|行っ|補助|助成|支援))/g

/** 「事務費も含めた事業の総額」: what a whole takes in is not what is asked for. */
const included =
  /(?<=^|[、の])[^、。のはがで]{1,16}[をも](?:含(?:めて|めた|む|んだ)|入れて|込みで)(?=[\p{L}0-9])/gu

/** 「太鼓みたいな楽器」: what a thing is likened to is not its name. */
const similes = /[\p{Script=Han}\p{Script=Katakana}ー]+(?=みたいな|のような)/gu

/** 「ちらしを作るのにいくらかかった」: what was made cost that. */
const making =
  /(?:[作造]|つく)(?:る|って)(?=(?:のに|ため[にの])[^。]{0,16}(?:いくら|なんぼ|何円|お金|費用|金額|経費))/g

/** 「花火の仕事は誰に頼んだ」: whatever is given to somebody is some work. */
const someWork = /(?<=の)(?:仕事|作業|事務)(?=(?:は|を|って)?、?(?:どこ|どの|どち|誰|だれ))/g

/** 「申し込む期限はいつ」: what is asked for need not be called so. */
const limits = /(?:期限|期日|締切日?|〆切)(?=(?:は|って|が|、)?(?:いつ|何月|何日))/g

/** 「援助を受けた児童生徒は」: whom a deed is told of are counted by the deed, not as all there are. */
const doers =
  /(?<=[うくすつぬぶむるた])(?:児童|生徒|子(?:ども|供)?(?:たち)?|市民|住民|町民|村民|家庭)(?=(?:の(?:人)?数)?(?:は|って|が|を|も|、|[?？]|$|の(?:推移|割合)))/gu

/** 「2年から5年の間に」 */
const meanwhile = /(?<=年度?|[RrHh][0-9元]{1,2})の?間(?=に|で|の)/g

/** 「急に増えた」「倍近くに増えた」: how something rose or fell is not what did. */
const manners =
  /(?:急激?|急速|一気|突然|大幅|極端|徐々|次第)(?=に[^。、]{0,4}(?:増|減|上が|下が|伸び|落ち|ふえ|へっ))|近く(?=に?(?:まで)?(?:増|減|上が|下が|伸び|落ち|ふえ|へっ))/g

/** 「講座のテーマは」「何の演題で」: what a thing is called need not be called so. */
const names =
  /(?:テーマ|演題|題目|題材|タイトル|題名)(?=(?:は|って|を|が|と|で|に|の)|(?:です|でし|だ|なの|か)|[、?？。]|$)/g

/** 「コロナのときの令和2年度」: the year says it. */
const times =
  /コロナ(?:禍|(?:禍)?の(?:とき|時|頃|ころ|最中|影響))?(?=(?:の|に|で|だった|、){0,2}(?:令和|平成|[RrHh][0-9]|20[0-9]{2}))/g

/** 「いくら残る見込み？」: a budget's figures are all expected ones; 「利用者数の見込み」 is a name. */
const expected =
  /(?<=(?:いくら|なんぼ|何\p{Script=Han}{1,2}|どれだけ|ど[れの]くらい|ど[れの]ぐらい)[^、。?？]{0,8}(?:[うくすつぬぶむる]|の))(?:見込み?|見通し|予定)(?!額|量|者|数)/gu

/** 「うちの母の介護保険料」: whose it is when somebody of the family is meant. */
const kin =
  /(?<![\p{Script=Han}\p{Script=Katakana}とや・])(?:うちの)?(?:両親|義?父|義?母|親|父親|母親|祖父母?|祖母|おじいちゃん|おばあちゃん|主人|家内|友人|友だち|友達|知人|知り合い)の(?=(?:介護|保険|年金|後期|国保|国民))/gu

/** 「家族のうち誰に」, 「途中で取り下げた」 */
const settings =
  /(?:家族|世帯|家庭)の(?:うち|中)(?=、?(?:誰|だれ|どなた))|途中で(?=[^。、]{0,8}(?:取り?下げ|辞退|中止|やめ|辞め|解約|解除|変わ|変え|変更|増え|減っ))/gu

/** 「令和4年度の年報では」: where it is printed is nothing that a row is called. */
const sources =
  /(?:年報|統計|白書|決算書|報告書?|資料|調書|台帳|一覧表?)(?=(?:では|によると|によれば|を見ると|で見ると|に載って)[^。?？]{4,})/gu

/** 「県から回ってくる地方消費税の交付金」: who hands on what is called by its own name. */
const givers =
  /(?<!\p{Script=Han})(?:国|[都道府県])(?=から(?:もら|来|く|入|回|まわ|届|下り|交付さ|配ら|分け)[^、。?？]{0,6}[\p{Script=Han}]{3,}の?(?:交付金|交付税|譲与税))/gu

/** 「土木の予算が翌年度に持ち越された」: what is carried over is its budget. */
const carried = /予算(?=(?:が|を)[^、。?？]{0,8}(?:持ち?越|繰り?越|使い?残|余っ|残っ))/g

/** 「何の建物を直してつくった」: of which kind the thing is need not be said. */
const kindsOfThing =
  /(?<=(?:何|なん|どんな|どういう)の?)(?:建物|施設|場所|品物?|物|お?店|機械|道具|会社|団体|行事|イベント|仕事)(?=[をがにでだ](?!きる|き))/g

/** Words of a question that what answers it need not have. */
export const unneededWords: readonly RegExp[] = [
  recipients,
  similes,
  limits,
  someWork,
  included,
  making,
  doers,
  meanwhile,
  manners,
  names,
  times,
  expected,
  kin,
  settings,
  sources,
  givers,
  carried,
  kindsOfThing,
  /前の?(?:計画)?期間?(?=より|から|と比|に比)/g,
]
