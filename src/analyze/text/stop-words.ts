import type { ReadLanguage } from './model.ts'

/** Words that name nothing. */
export const STOP_WORDS: Record<ReadLanguage, string> = {
  ko: `앱이 앱은 앱을 앱도 맛이 맛도 맛은 양이 양도 방이 옷이 색이 폰을 폰이 저도 그냥 계속 아니 정말 진짜 너무 매우 아주 조금 많이 다시 이제 지금 오늘 어제 그리고 그래서 그런데 근데 하지만 그러나 또 또한 제가 저는 저도 내가
    나는 우리 여기 거기 이거 그거 이것 그것 저것 이런 그런 저런 어떤 무슨 왜 어떻게 언제 항상 가끔 자주 때문 때문에 정도 경우 부분 생각 사람 하나 하는 하고
    해서 해요 합니다 했는데 했어요 되는 되고 돼요 됩니다 있는 있고 있어요 있습니다 없는 없고 없어요 없습니다 같은 같아요 같습니다 보고 보니 하면 되면 입니다
    있어서 없어서 같아 좋겠어요 좋겠습니다 완전 일단 역시 바로 혹시 제발 도대체 뭔가 약간 모두 다른 처음 처음에 이번 이번에 저번 주세요 해주세요 부탁 부탁드려요`,
  en: `the and for are was were been being you your yours our ours their theirs they them this that these those with from have has had does did doing
    not but very really just too all any can could would should will may might must shall its it's i'm i've i'd i'll don't doesn't didn't can't won't wasn't isn't
    aren't couldn't wouldn't there here what when where who why how which than then also only even ever never always still again about after before because
    into out over under more most much many some such same other another own off get got gets getting one two lot lots bit thing things way make made makes
    use used using this add please say said says going goes went come came back day days time times every each like want need know think see try tried let give put per via`,
  zh: `我们 你们 他们 她们 它们 自己 这个 那个 这些 那些 这样 那样 这么 那么 什么 怎么 为什么 因为 所以 但是 可是 不过 而且 或者 如果 虽然 还是 就是 只是 也是 都是 不是
    没有 可以 已经 一个 一些 一下 一点 有点 真的 非常 特别 比较 觉得 感觉 知道 现在 时候 之前 之后 以后 后来 然后 今天 昨天 每次 这次 上次 下次 东西 大家 其他 其它
    我們 你們 他們 這個 那個 這些 這樣 這麼 什麼 怎麼 為什麼 因為 所以 沒有 已經 一個 真的 覺得 感覺 現在 時候 東西 起来 出来 不能 不会 应该 需要 希望 可能`,
  ja: `これ それ あれ この その あの ここ そこ もの こと ため とき 時 今 私 自分 人 方 感じ 場合 今回 前回 以前 最初 最近 毎日 今日 昨日 本当 本当に とても 非常 少し 全然
    全く 普通 思い 思う 思います 使っ 使用 場所 一つ 一度 何度 何か 何も 誰 何 的 様 中 上 下 後 前 他 次 気 言 見 行 来 入 出 です ます した する して いる ある ない`,
}
