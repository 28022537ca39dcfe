import type { Language } from './language.ts'

/** What a citizen reads beside a model's sentences. */
export const texts = {
  reworded: (question: string) => `ご質問を「${question}」と読み替えてお答えしました。`,
  calculation: (formula: string, language: Language = 'ja') => `${calculations[language]}${formula}`,
  /** A warning in the language of the answer, with its Japanese words behind it. */
  warning: (code: string, message: string, language: Language): string => {
    const translated = language === 'ja' ? undefined : warnings[code]?.[language]
    return translated === undefined ? message : `${translated}（${message}）`
  },
} as const

const calculations: Readonly<Record<Language, string>> = {
  ja: '計算：',
  en: 'Calculation: ',
  zh: '计算：',
  ko: '계산: ',
  pt: 'Cálculo: ',
  es: 'Cálculo: ',
  vi: 'Phép tính: ',
}

type Translated = Readonly<Record<Exclude<Language, 'ja'>, string>>

/** By the code of the warning: whoever cannot read it was not warned. */
const warnings: Readonly<Record<string, Translated>> = {
  layout_lost: {
    en: 'Please check the original: this figure was read from a table whose layout is lost.',
    zh: '请核对原件：此数值读取自版式已丢失的表格。',
    ko: '원본을 확인해 주십시오. 이 수치는 배치가 사라진 표에서 읽은 것입니다.',
    pt: 'Confira no original: este valor foi lido de uma tabela cuja disposição se perdeu.',
    es: 'Compruébelo en el original: este valor se leyó de una tabla cuya disposición se perdió.',
    vi: 'Hãy kiểm tra bản gốc: số liệu này được đọc từ bảng đã mất bố cục.',
  },
  period_assumed: {
    en: 'No year was named: please check which year this is.',
    zh: '问题未指明年度，请确认所示年度。',
    ko: '연도가 지정되지 않았습니다. 어느 연도의 값인지 확인해 주십시오.',
    pt: 'Nenhum ano foi indicado: confira de que ano se trata.',
    es: 'No se indicó el año: compruebe de qué año se trata.',
    vi: 'Câu hỏi không nêu năm: hãy kiểm tra đây là năm nào.',
  },
  years_missing: {
    en: 'The report does not have every year that was asked for.',
    zh: '报告书未载有所问的全部年度。',
    ko: '보고서에는 물으신 연도가 모두 실려 있지 않습니다.',
    pt: 'O relatório não traz todos os anos perguntados.',
    es: 'El informe no contiene todos los años preguntados.',
    vi: 'Báo cáo không có đủ mọi năm được hỏi.',
  },
  names_missing: {
    en: 'Some that belong to this order have no figure for this time in the report and are left out.',
    zh: '部分对象在报告书中没有该时点的数值，未纳入排序。',
    ko: '일부 대상은 보고서에 이 시점의 값이 없어 순서에서 제외했습니다.',
    pt: 'Alguns que pertencem a esta ordem não têm valor para esta data no relatório e ficaram de fora.',
    es: 'Algunos que pertenecen a este orden no tienen cifra para esta fecha en el informe y se han omitido.',
    vi: 'Một số mục thuộc thứ tự này không có số liệu tại thời điểm này trong báo cáo nên đã được bỏ qua.',
  },
  word_missing: {
    en: 'A word of the question is not in the report: please check that this is what you asked for.',
    zh: '问题中有报告书未出现的词语，请确认这是否为您所问的内容。',
    ko: '질문의 일부 단어가 보고서에 없습니다. 물으신 내용이 맞는지 확인해 주십시오.',
    pt: 'Uma palavra da pergunta não está no relatório: confira se é isto que perguntou.',
    es: 'Una palabra de la pregunta no figura en el informe: compruebe si es lo que preguntó.',
    vi: 'Có từ trong câu hỏi không có trong báo cáo: hãy kiểm tra đây có phải điều bạn hỏi không.',
  },
  unit_differs: {
    en: 'The report counts this in another unit than the question: please check the unit.',
    zh: '报告书所用的计数单位与问题不同，请确认单位。',
    ko: '보고서는 질문과 다른 단위로 세고 있습니다. 단위를 확인해 주십시오.',
    pt: 'O relatório conta isto noutra unidade que a da pergunta: confira a unidade.',
    es: 'El informe cuenta esto en otra unidad que la pregunta: compruebe la unidad.',
    vi: 'Báo cáo đếm theo đơn vị khác với câu hỏi: hãy kiểm tra đơn vị.',
  },
  question_reworded: {
    en: 'Your question was read as the Japanese question quoted here.',
    zh: '您的问题按此处所引的日语问题理解并回答。',
    ko: '질문을 여기에 인용된 일본어 질문으로 이해하고 답변했습니다.',
    pt: 'A sua pergunta foi entendida como a pergunta em japonês aqui citada.',
    es: 'Su pregunta se entendió como la pregunta en japonés aquí citada.',
    vi: 'Câu hỏi của bạn được hiểu là câu hỏi tiếng Nhật trích ở đây.',
  },
}
