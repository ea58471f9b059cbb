import { phrases, type Tongue } from './tongue.ts'

export const ENGLISH_PRAISE: Tongue['themes'] = {
  coach: phrases(`
Brew Coach is [brilliant|the best thing in this app|worth the download alone].
Brew Coach tells me [how fast to pour|when the bloom is done], and my coffee has never been better.
Total beginner here, and Brew Coach [had me making café-level pour-over in a week|makes it impossible to fail].
My favorite part is Brew Coach: [it buzzes when it is time to pour|a recipe for each bag, just like that].
I noted that yesterday's cup was bitter and Brew Coach [lowered the temperature today|changed the grind for me]. Magic.
With Brew Coach I [go to cafés half as often|look forward to mornings].
Never thought I would praise a timer, but Brew Coach [changed how I make coffee|is a joy to use].

The [voice guidance|big calm screen] is perfect with wet hands.
Even my [husband|teenager|dad] uses it now.
After {cups} cups it knows exactly what I like.
No more wasted beans [when I open a new bag|while dialing in].
It pairs with [my scale|the grinder] without fuss.
Everyone in my coffee group [talks about it|wants one].

Brew Coach is wonderful
[Café coffee at home|Pour-over made easy]
The reason I keep this app
Mornings are better now
`),
  fixed: phrases(`
Delivery is quick again: [ordered yesterday, here today|two days from roaster to door].
After a rough spring the shipping is [back to normal|better than it ever was].
I complained about late boxes here. Credit where due, [they fixed it|the new warehouse works].
They apologized for the delays and then [actually did something|put it right].
[Three|Four] boxes in a row, each on the promised day.
Now I get [an hour for the delivery|a live map], and it is right.

They owned the problem, [which I respect|and the voucher was a kind touch].
Packaging is [sturdier|more careful] as well.
Beans two days off the roast again: [you can smell it|what a difference].
Please keep it [like this|up].

Back on time
[They fixed delivery|Fast again]
Glad I stayed
`),
  taste: phrases(`
The [Harbor|Night Train|Orchard] blend is [smooth and nutty|exactly my kind of coffee|round and sweet].
Beans are so fresh they [bloom like bread dough|fill the kitchen with their smell].
The Ethiopian [tastes of peach|is all flowers] without being sour.
Even the decaf [has body|fooled my friends].
Lovely [as a flat white|over ice|with oat milk].
A new origin every month [keeps it interesting|is the best subscription I have].

[My mother, who swears by tea,|My picky husband] asked for a second cup.
I like reading the [farm notes|brewing tips] on the card.
{months} months in and [not one dull bag|still excited].
It makes [Sunday mornings|my first meeting] better.
Better than [most cafés here|anything I order from abroad].

Delicious beans
[So fresh|Fresh every time]
Best coffee I have had at home
A treat each month
`),
  brewer: phrases(`
The Moru One is [beautiful and quiet|easy to clean|small enough for my kitchen].
One button and [it tastes like a café|every cup is the same, in a good way].
Temperature is [spot on|set to the degree], so the taste is consistent.
[Five of us in the office|A family of four] use it all day without trouble.
It heats up in {days} seconds, which suits my mornings.

It looks [great on the counter|better than in the photos].
The [large tank|permanent filter] saves a lot of fuss.
{months} months old and still [like new|flawless].
I never needed the manual.

Very happy with it
[Quiet and pretty|Worth every cent]
Use it daily
`),
  grinder: phrases(`
The Moru Mill grinds [so evenly|with hardly any fines]. You taste the difference.
For a burr grinder it is [quiet|easy to clean].
From espresso to French press, [it does them all|forty settings cover everything].
Almost no static, so [no mess on the counter|nothing flies around].

Coming from a hand grinder, [my wrists are grateful|this is luxury].
It is [heavy|rubber-footed] and does not wander.
{grams} grams a go is just right for two cups.

Even grind
[Great grinder|Quiet little grinder]
Recommended burrs
`),
  app: phrases(`
The app is [clear and simple|a pleasure to use|intuitive].
[Skipping a month|Moving a delivery] takes two taps.
I enjoy keeping [notes on every bag|my tasting diary] in it.
Big letters and plain screens: [my parents manage it|even I can use it].
The widget shows [how many beans are left|the next delivery], very handy.

No clutter, [no ads|no nagging].
It gets [a little better|faster] with each update.
Tried other coffee apps and [came back|this one wins].

Easy to use
[Clean app|Well made]
Simple and useful
`),
  helped: phrases(`
Support [stayed with me until it worked|was patient and kind].
I wrote on a Sunday and had an answer in [ten minutes|an hour].
Told them [a part was missing|the lid had cracked] and a new one was on its way [that day|within the hour].
It was my own mistake, and they [replaced it for free|paid the return] all the same.

With service like this [I am staying|you have a customer for life].
She [talked me through every setting|even gave me brewing tips] on the phone.
I forgot to ask her name; please thank her.

Wonderful support
[Quick and kind|Fast answer]
They really helped
`),
  gift: phrases(`
Sent one as a [birthday|wedding|housewarming|leaving] present and the wrapping is [gorgeous|classy].
From the box to the ribbon, [someone cared|nothing to add].
The handwritten card [made her day|was a lovely touch].
Paper padding instead of plastic: [easy to recycle|thank you].

I will [do it again at Christmas|send more].
[My parents|My old teacher|My friend] asked where it came from.
The price is [right for a gift|fair].

Perfect gift
[Beautiful wrapping|Lovely packaging]
She loved it
`),
  mixed: phrases(`
The taste is [excellent|hard to beat], but the [delivery|bag size|price] could be better.
Nice looking machine, though [the tank is small|there is no cleaning brush].
A handy app, but [so many notifications|it stutters now and then].
Good coffee, [too much packaging|a box twice the size it needs].
Happy with the brewer; [filters are expensive|the cord is too short].

Fix that and it is [five stars|perfect].
There is more good than bad, so I [am staying|will keep it].
One star off [for now|for that].

Good, with a but
[Half and half|Pros and cons]
Nearly there
`),
  wish: phrases(`
Please make it work [on the watch|on a tablet|in landscape].
I would love [a one-pound bag|a smaller bag|a half-caf option].
Could we [share a subscription in the family|share recipes with friends]?
Let me choose [the delivery day|every three weeks].
Please add recipes for [cold brew|a moka pot|the AeroPress].
[Dark mode|Larger text] would help a lot.

Other apps [have had it for years|can do this].
With that I would [use it even more|want for nothing].
Thank you, [developers|team].

Feature request
[An idea|One wish]
Please add this
`),
  ask: phrases(`
Do you ship to [Canada|Ireland|Alaska]?
Does the Moru One take [ground coffee|filters of other brands]?
Can I change the address [just once|in the middle of a subscription]?
When will the decaf [be back|be in stock]?
Where do I get [an invoice|a VAT receipt]?
How often should the burrs be [replaced|cleaned]?

I could not find it [on the website|in the FAQ].
It would help to know [this week|before we travel].
Thanks in advance.

A question
Quick question
[Shipping|Beans|Machine] question
`),
  fair: phrases(`
The price went up, but [for this quality I get it|beans cost more everywhere].
Not happy about paying more, yet they [explained it honestly|pay the farmers more], and I accept that.
A bit dearer, still [the best I know|cheaper than a café].
I am staying [because the taste is the same|now that delivery works].

Just [keep the quality|do not raise it again next year].
Giving existing subscribers [a voucher|three months at the old price] was decent.
That is also what I [tell friends|told my sister].

Fair enough
Still worth it
[I understand|Staying]
`),
}
