import { linesOf, type Tongue } from './tongue.ts'
import { CHINESE_COMPLAINTS } from './zh-complaints.ts'
import { CHINESE_PRAISE } from './zh-praise.ts'

/** Customers in mainland China. */
export const CHINESE: Tongue = {
  edited: '【更新】',
  gap: '',
  name: (family, given) => `${family}${given}`,
  themes: { ...CHINESE_COMPLAINTS, ...CHINESE_PRAISE },
  life: linesOf(`
居家办公，一天{few}杯。
[两个孩子的妈|值夜班的护士|退休教师|大三学生]。
放在[小公司|书店|工作室]大家一起用。
用了{months}个月来评价。
入坑咖啡{months}个月。
平时爱[露营|在家捣鼓咖啡]，对器具比较讲究。
给[爸妈家|新房|出租屋]添置的。
看广告[半信半疑|没抱期望]买的。
[做过咖啡师|在烘焙店待过]，嘴比较刁。
[闺蜜|同事|表哥]推荐的。
以前只喝[速溶|胶囊|便利店咖啡]。
[怀孕|睡眠不好]，只能喝低因。
坐标[昆明|兰州|哈尔滨|珠海]，附近没有好的烘焙店。
周末[约朋友来喝|一家人一起喝]。
很少写评价，[这次忍不住|第一次写]。
每天早起冲一杯是[习惯|最放松的时候]。
`),
  close: {
    good: linesOf(`
推荐。
[继续加油|希望一直这样]。
会[回购|一直订]。
五星好评。
已经安利给[全办公室|朋友圈]。
谢谢。
[下个月见|期待下一款]。
非常满意。
`),
    bad: linesOf(`
请改进。
[太失望了|真的很失望]。
再这样[就退订|不会再买了]。
请[给个说法|尽快回复]。
浪费[钱|时间]。
大家[慎重|避雷]。
要求退款。
差评。
`),
    even: linesOf(`
供参考。
[期待更新|再观察一下]。
谢谢。
希望采纳。
`),
  },
  letter: {
    hello: linesOf(`
你好，咨询一下订单{order}。
客服您好，[上周|月初]下的单。
您好，订单号是{order}。
您好，我是[订阅用户|官网注册的用户]。
`),
    bye: linesOf(`
请核实后回复，{name}
等您答复。{name}
麻烦尽快处理，谢谢。{name}
`),
  },
  answer: {
    thanks: linesOf(`
{name}，感谢[您的认可|这么用心的评价]！[团队都看到了|下一杯也会用心做]。
您的喜欢就是我们的动力，{name}。[新豆子快来了|期待您的下一次分享]。
很高兴能陪伴您的咖啡时光，{name}。[谢谢支持|感谢一路同行]。
`),
    delivery: linesOf(`
{name}，让您久等了，[非常抱歉|对不起]。搬迁仓库导致发货积压，[目前已恢复当天发货|正在按顺序发出]。请把订单号发到 help@moru.example，我们马上核实。
很抱歉耽误了您的时间，{name}。这次延误[责任在我们|是我们准备不足]。运费会退还给您，并告知新的送达日期。
`),
    price: linesOf(`
{name}，价格调整没有提前说清楚，向您道歉。生豆和付给咖啡农的费用都涨了，[老用户三个月内仍按原价|我们也是再三考虑]。
谢谢您直说，{name}。[我们理解您的感受|给您添负担了]。改成隔月送或小包装可以省一些，请在App的订阅页面查看。
`),
    app: linesOf(`
{name}，App的问题给您添麻烦了。[最新版本已修复|下个版本会修复]。如仍出现，请把机型发到 help@moru.example。
`),
    sorry: linesOf(`
{name}，让您失望了，非常抱歉。请把[照片和订单号|购买渠道和日期]发到 help@moru.example，我们会[为您退换|安排专人联系您]。
给您带来不便，抱歉，{name}。问题已转给[品控|相关同事]，有结果会告诉您。
`),
  },
  given: linesOf(`
雨桐 yutong
浩然 haoran
思琪 siqi
子轩 zixuan
晓燕 xiaoyan
志强 zhiqiang
梦瑶 mengyao
俊杰 junjie
丽华 lihua
文博 wenbo
静怡 jingyi
建国 jianguo
佳宁 jianing
天宇 tianyu
婷婷 tingting
明辉 minghui
`),
  family: linesOf(`
王 wang
李 li
张 zhang
刘 liu
陈 chen
杨 yang
赵 zhao
黄 huang
周 zhou
吴 wu
徐 xu
孙 sun
`),
  nicknames: linesOf(`
一只咖啡豆
早起困难户
奶茶戒断中
手冲小白
阿狸不加糖
江边的猫
半糖主义
打工人续命水
豆豆妈
老周爱喝咖啡
向日葵
晚风
拿铁去冰
图书馆常客
南方小土豆
云朵朵
`),
}
