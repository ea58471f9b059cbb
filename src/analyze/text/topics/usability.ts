import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const USABILITY_TOPICS: TopicDefinition[] = [
  {
    id: 'usability/easy',
    area: 'usability',
    leaning: 1,
    label: { en: 'Easy to use', ko: '쉽고 편리함', zh: '好用方便', ja: '使いやすさ' },
    seeds: {
      en: seeds(
        `easy to use, easy to navigate, easy to set up, easy to install, easy to understand, easy setup, user friendly, user-friendly, intuitive, convenient, simple to use, straightforward, handy, convenience, easy to assemble, ease of use, simple, no clutter, one tap, setup took, straight away, clever, saves me, quick to, effortless`,
      ),
      ko: seeds(
        `쉽고, 쉬워, 쉬운, 쉽게, ^편리, ^편하, ^편해, ^편한, ^편합, 간편, 너무편하, 너무편해, 직관적, 사용하기 좋, 쓰기 좋, 쓰기 편, 사용법이 간단, 조작이 쉬, 간단하게, 한눈에, 편함, 편리, 금방 익, 쓰기 쉬, 배우기 쉬, 설명 없이, 깔끔, 보기 좋`,
      ),
      zh: seeds(
        `好用, 方便, 便捷, 简单易用, 容易上手, 易用, 操作简单, 使用方便, 使用简单, 人性化, 一目了然, 上手快, 很顺手, 安装方便, 安装简单, 上手, 省事, 顺手, 简洁, 清楚, 一键, 直觉, 直观, 流程简单`,
      ),
      ja: seeds(
        `使いやす, 使い易, 便利, 分かりやす, わかりやす, 分かり易, 見やす, 操作が簡単, 操作しやす, 簡単に, 直感的, シンプルで, 扱いやす, 組み立ても簡単, 設定も簡単, 楽ちん, すぐ出る, 楽に, サクサク, スムーズ, 迷わ, 文字を大き`,
      ),
    },
  },
  {
    id: 'usability/confusing',
    area: 'usability',
    leaning: -1,
    label: { en: 'Confusing or inconvenient', ko: '복잡함·불편함', zh: '难用', ja: '使いにくさ' },
    seeds: {
      en: seeds(
        `confusing, hard to use, difficult to use, not user friendly, not user-friendly, not intuitive, unintuitive, complicated, can't figure out, cannot figure out, hard to find, hard to navigate, difficult to navigate, too many clicks, clunky, cumbersome, counterintuitive, steep learning curve, hard to understand, can't find,
        how do i use, hard to read, inconvenient, hunting for, a maze, buried, hidden, too many taps, tiny, enlarge, can never find, reset every time, clicks, fiddly, figure out`,
      ),
      ko: seeds(
        `불편, 복잡, 어려워, 헷갈, 번거, 귀찮, 찾기 힘들, 찾기 어려, 사용하기 힘들, 쓰기 힘들, 직관적이지, 조작이 어려, 조작이 불편, 뭐가 뭔지, 어떻게 쓰는지, 사용법을 모르, 눈에 안 들어, 글씨가 작, 설명서, 가독성, 어디 있는지, 어디 붙어, 찾기가,
        못 찾, 못찾, 안 보이, 안 보입니다, 헤맸, 헤매`,
      ),
      zh: seeds(
        `难用, 不好用, 不方便, 复杂, 繁琐, 看不懂, 找不到, 不会用, 操作不便, 不人性化, 反人类, 使用不便, 搞不懂, 不知道怎么用, 难操作, 步骤太多, 反人類, 在哪儿调, 找半天, 关不掉, 点好几, 绕来绕去, 乱七八糟, 整不明白, 搞不清, 不直观`,
      ),
      ja: seeds(
        `使いにく, 使いづら, 使い辛, 分かりにく, わかりにく, 分かりづら, わかりづら, 見にく, 見づら, 操作しにく, 操作しづら, 不便, ややこし, 複雑, 面倒, 押しにく, 読みにく, 探しにく, 操作性が悪, 項目が多, どこにある, 見つから, たどり着, 辿り着,
        わからな, 分からな, 説明するだけ, 切れる, いちいち`,
      ),
    },
  },
  {
    id: 'usability/design',
    area: 'usability',
    label: { en: 'Design and interface', ko: '디자인·화면', zh: '设计与界面', ja: 'デザイン・画面' },
    seeds: {
      en: seeds(
        `ui, ux, interface, design, layout, look and feel, dark theme, font, icons, buttons, colors, beautiful, gorgeous, pretty, navigation, menu bar, home screen, board view, dashboard, calendar view, filters, widget, editor, checkout was, booking flow, menu page, mobile key, art style, colour, timer`,
      ),
      ko: seeds(
        `디자인, ui, ux, 인터페이스, 화면 구성, 레이아웃, 폰트, 글꼴, 아이콘, 예쁘, 예뻐, 이쁘, 이뻐, 예쁜, 이쁜, 색이 예, 화면이, 홈화면, 메뉴 구성, 배치, 세로 화면, 가로 화면, 전체화면, 전체 화면, 대시보드, 캐릭터가 귀, 글자 크기, 글씨`,
      ),
      zh: seeds(
        `界面, 设计, 外观, ui, 布局, 排版, 字体, 图标, 按钮, 美观, 颜值, 款式, 样式, 丑, 时尚, 造型, 介面, 看板, 首页, 主题, 小程序`,
      ),
      ja: seeds(
        `デザイン, インターフェース, ui, レイアウト, フォント, 文字が, アイコン, ボタン, 可愛い, かわいい, おしゃれ, オシャレ, 見た目, 全画面, 配色, 並び順, ホーム画面, スマホだと`,
      ),
    },
  },
  {
    id: 'usability/ads',
    area: 'usability',
    leaning: -1,
    label: { en: 'Ads', ko: '광고', zh: '广告', ja: '広告' },
    seeds: {
      en: seeds(
        `ads, ad, advert, adverts, advertisement, advertising, commercial, commercials, pop up, pop-up, popup, popups, pop ups, banner, notification spam, spam`,
      ),
      ko: seeds(`광고, 팝업, 배너, 스팸, 푸시 알림, 푸시알림, 알림 폭탄, 홍보성`),
      zh: seeds(`广告, 弹窗, 推送, 开屏, 骚扰, 垃圾短信, 推广, 跳转`),
      ja: seeds(`広告, ポップアップ, バナー, 宣伝, cm, 迷惑メール, 通知が多`),
    },
  },
]
