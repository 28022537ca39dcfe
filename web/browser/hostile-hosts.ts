/** A page of a city's site that makes life hard for what is embedded in it. */
export type HostPage = {
  readonly name: string
  readonly head: string
  readonly body?: string
  /** Without a document type. */
  readonly isQuirky?: true
  readonly headers?: (serviceOrigin: string) => Readonly<Record<string, string>>
}

/** A plain page to compare with, then twelve hostile ones; `html` and `body` stand around what is given here. */
export const hostilePages: readonly HostPage[] = [
  { name: 'a plain page', head: '' },
  {
    name: 'a global reset with !important',
    head: '<style>*{all:unset!important;box-sizing:content-box!important;font-size:9px!important;color:red!important;display:inline!important}</style>',
  },
  {
    name: 'div{position:fixed} and styled buttons, dialogs and headings',
    head: '<style>div{position:fixed;top:0;left:0;height:10px;overflow:hidden}button{width:1px;height:1px;font-size:0}dialog,h2,p,a,textarea{display:none;visibility:hidden}machi-kotae{display:none;opacity:0;pointer-events:none;transform:scale(0)}</style>',
  },
  { name: 'rem of 62.5 %', head: '<style>html{font-size:62.5%}body{font-size:1.6rem}</style>' },
  {
    name: 'the highest z-index over everything',
    head: '<style>.over{position:fixed;inset:0;z-index:2147483647;background:#fed}</style>',
    body: '<div class="over">お知らせ</div><script>addEventListener("load",()=>document.body.append(document.querySelector(".over")))</script>',
  },
  {
    name: 'right to left, vertical writing',
    head: '<style>html{direction:rtl;writing-mode:vertical-rl;text-align:right;letter-spacing:1em;word-spacing:2em;text-transform:uppercase;line-height:5}</style>',
  },
  {
    name: 'a transformed, filtered, clipped body',
    head: '<style>body{transform:translate(10px,10px);filter:blur(0);contain:paint;overflow:hidden;height:100px;pointer-events:none;user-select:none}</style>',
  },
  {
    name: 'a strict policy that allows the service in script-src and connect-src alone',
    head: '',
    headers: (origin) => ({
      'Content-Security-Policy': `default-src 'none'; script-src ${origin}; connect-src ${origin}`,
    }),
  },
  {
    name: 'Trusted Types',
    head: '',
    headers: (origin) => ({
      'Content-Security-Policy': `require-trusted-types-for 'script'; trusted-types 'none'; script-src ${origin}; object-src 'none'; base-uri 'none'`,
    }),
  },
  {
    name: 'keyboard shortcuts that swallow letters, Enter and Escape',
    head: '<script>for(const n of["keydown","keypress","keyup"])document.addEventListener(n,e=>{e.preventDefault();e.stopImmediatePropagation()})</script>',
  },
  {
    name: 'old libraries that change prototypes',
    head: '<script>Array.prototype.each=function(){};Object.prototype.extend=function(){};Array.from=x=>{const a=[];for(let i=0;i<(x?.length??0);i++)a[i]=x[i];return a};Element.prototype.show=Element.prototype.hide=function(){};window.$=window.make=window.start=window.define=()=>{throw 1}</script>',
  },
  {
    name: 'quirks mode, zoomed type and a dark scheme',
    head: '<style>:root{color-scheme:dark;font-size:200%}body{background:#000;color:#fff;font-size:40px;word-break:break-all}</style>',
    isQuirky: true,
  },
  {
    name: 'a base address elsewhere and a focus trap',
    head: '<base href="https://elsewhere.example/deep/">',
    body: '<input id="trap"><script>document.addEventListener("focusin",()=>document.getElementById("trap").focus())</script>',
  },
]

/** The page as HTML with the widget's tag in its head. */
export function writeHost({ head, body = '', isQuirky }: HostPage, serviceOrigin: string): string {
  return `${isQuirky ? '' : '<!doctype html>'}<html lang="ja"><head><meta charset="utf-8"><title>市のサイト</title>${head}
<script src="${serviceOrigin}/widget.js" data-municipality="みどり市" data-title="市の報告書に質問" data-theme-color="#115a36" async></script>
</head><body><h1>市のサイト</h1><p>本文</p>${body}</body></html>`
}
