import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const MISSING_FEATURE_TOPICS: TopicDefinition[] = [
  {
    id: 'missing-feature/request',
    area: 'missing-feature',
    label: { en: 'Feature request', ko: '기능 요청', zh: '功能建议', ja: '機能の要望' },
    seeds: {
      en: seeds(
        `please add, pls add, add a feature, add an option, feature request, missing feature, lacks, lacking, would be nice if, would be nice to, would be great if, would be great to, would be better if, would love to see, i wish, wish it had, wish there was, wish there were, wish you could, wish we could, should have an option,
        should add, need an option, needs an option, no option to, there is no option, there is no way to, there's no way to, no way to, hope you add, hope they add, can you add, could you add, would like to see, bring back, it needs, doesn't support, does not support, should be able to, there is still no, no option, add a, pls let,
        let us, it would help, bulk edit, colour blind, color blind, version for, version of, plans to, any plans, support for, roadmap, +1, one-off, no dark mode`,
      ),
      ko: seeds(
        `추가해, 추가 해, 추가되면, 추가됐으면, 추가 됐으면, 추가했으면, 추가 부탁, 추가좀, 추가 좀, 기능이 있으면, 기능 있으면, 기능이 있었으면, 기능이 없, 기능 없, 기능도 없, 있었으면 좋겠, 있으면 좋겠, 있으면 좋을, 생겼으면, 만들어주, 만들어 주,
        넣어주, 넣어 주, 지원해, 지원 해, 지원이 안, 지원 안, 지원했으면, 되게 해주, 할 수 있게 해, 할수있게, 볼 수 있게 해, 볼수있게, 개선 부탁, 개선되었으면, 개선됐으면, 건의, 바라는 점, 되면 좋겠, 됐으면 좋겠, 해줬으면, 해주셨으면, 했으면 좋겠,
        하면 좋겠, 바꿔주세요, 바꿔줬으면, 살려주세요, 복구해, 옵션 추가, 수 있게 해, 수 있으면, 지원 예정, 설정이 없, 설정을 찾, 옵션이 없, 있었으면, 생겼, 지원됐으면, 가능하게, 기능 좀`,
      ),
      zh: seeds(
        `希望增加, 希望能增加, 希望加, 希望能加, 建议增加, 建议加, 建议添加, 能不能加, 能不能增加, 能不能添加, 能否增加, 可以增加, 希望有, 希望能有, 希望可以, 没有这个功能, 缺少功能, 功能太少, 没有功能, 功能不全, 增加功能, 添加功能, 希望支持,
        不支持, 希望改进, 希望开发, 要是能, 如果能, 要是有, 建议可以, 希望出, 加个, 增加一个, 求增加, 请增加, 期待增加, 建议开发, 能不能按, 希望能把, 求个, 求加, 什么时候支持, 需求, 不能批量, 可以单独, 不能跨, 功能呢, 支持吗, 能不能支持,
        能不能出, 什么时候能, 适配, 没有这功能, 只能`,
      ),
      ja: seeds(
        `追加してほし, 追加して欲し, 追加して下さい, 追加してください, 追加を, 機能がほし, 機能が欲し, 機能があれば, 機能があると, 機能がな, 機能もな, つけてほし, 付けて欲し, 付けてほし, できるようにして, できるようになると, できれば嬉し,
        して欲しい, あればいいのに, あるといい, あると良い, あれば最高, あれば完璧, 対応してほし, 対応して欲し, 対応していな, 対応してな, 要望, 改善してほし, 改善して欲し, 改善を, 復活して, 戻してほし, 戻して欲し, 機能が消え, 選べなく,
        選べない, しか出な, 追加あり, 追加され, ほしいです, 欲しいです, なりませんか, 予定ってあり, 予定はあり`,
      ),
    },
  },
  {
    id: 'missing-feature/compatibility',
    area: 'missing-feature',
    label: { en: 'Devices and integrations', ko: '기기 지원·연동', zh: '设备支持与对接', ja: '対応機種・連携' },
    seeds: {
      en: seeds(
        `ipad, tablet, apple watch, android version, ios version, desktop version, web version, dark mode, offline mode, landscape mode, widget, integration, integrations, integrate, api, not compatible, incompatible, compatibility, smart tv, apple tv, android tv, carplay, language support`,
      ),
      ko: seeds(
        `아이패드, 태블릿, 갤럭시탭, 워치, pc버전, pc 버전, 다크모드, 다크 모드, 가로모드, 가로 모드, 위젯, 호환, 티비, tv 앱, tv앱, 내보내기, 지원 기기, 안드로이드 버전, 아이폰 버전, pip`,
      ),
      zh: seeds(
        `ipad, 平板, 手表, 电脑版, 网页版, 深色模式, 夜间模式, 暗黑模式, 横屏, 离线, 小组件, 对接, 电视版, tv版, 鸿蒙, 不兼容, 适配`,
      ),
      ja: seeds(
        `ipad, タブレット, アップルウォッチ, apple watch, pc版, ダークモード, 横画面, 横向き, ウィジェット, エクスポート, インポート, 互換, 対応機種, 非対応, 対応していませ`,
      ),
    },
  },
]
