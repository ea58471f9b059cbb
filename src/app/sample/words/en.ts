import { ENGLISH_COMPLAINTS } from './en-complaints.ts'
import { ENGLISH_PRAISE } from './en-praise.ts'
import { linesOf, type Tongue } from './tongue.ts'

/** English-speaking customers. */
export const ENGLISH: Tongue = {
  edited: 'Update: ',
  gap: ' ',
  name: (family, given) => `${given} ${family}`,
  themes: { ...ENGLISH_COMPLAINTS, ...ENGLISH_PRAISE },
  life: linesOf(`
I work from home and drink {few} cups a day.
[Parent of two|Night nurse|Retired teacher|Student] here.
We share it in [a small office|a bookshop|a studio].
Customer for {months} months.
I got into coffee {months} months ago.
[Camping|Home coffee] is my hobby, so I care about gear.
Bought this for [my parents|our first flat|the cabin].
I came because of an ad and [expected little|was skeptical].
I [used to be a barista|worked in a roastery once], so I am picky.
A [friend|colleague|cousin] talked me into it.
Until last year I only drank [instant|capsules|gas-station coffee].
I [am pregnant|sleep badly] and live on decaf.
I live in [rural Ohio|Leeds|Perth|Vancouver] and there is no good roaster near.
On weekends I [brew for friends|make coffee for the whole family].
I rarely write reviews, [but here we are|so take this seriously].
My doctor allows me {few} cups a week, so they had better be good.
`),
  close: {
    good: linesOf(`
Highly recommended.
[Keep it up|Please never change].
Would buy again.
Five stars.
Told [everyone at work|all my friends].
Thank you.
[See you next month|Looking forward to the next one].
Ten out of ten.
`),
    bad: linesOf(`
Please fix this.
[Very disappointed|A real letdown].
One more time and I [cancel|am gone].
I expect [an answer|better].
What a waste of [money|time].
[Think twice|Look elsewhere], everyone.
I want my money back.
Do better.
`),
    even: linesOf(`
Just my [two cents|view].
[Hoping for an update|Let us see].
Thanks.
Worth a thought.
`),
  },
  letter: {
    hello: linesOf(`
Hello, I am writing about order {order}.
Hi team, [I ordered last week|I am a subscriber] and need some help.
Good morning. My order number is {order}.
Dear Moru team,
`),
    bye: linesOf(`
Best regards, {name}
Looking forward to your reply. {name}
Thanks for your help, {name}
`),
  },
  answer: {
    thanks: linesOf(`
Thank you, {name}! [The whole team read this|This made our day], and [we will keep the good cups coming|the roasters say hello].
{name}, that means a lot. [Enjoy the next bag|We are glad to be part of your mornings].
Thanks for taking the time, {name}. [More recipes are on the way|We are so happy it works for you].
`),
    delivery: linesOf(`
{name}, we are sorry your order [was late|kept you waiting]. Moving to a new warehouse held parcels up, and [we now ship the same day|we are sending them out in order]. Write to help@moru.example with your order number and we will look at once.
I am sorry, {name}. The delay was [ours to prevent|our fault]. We refund the shipping and will send you a new date.
`),
    price: linesOf(`
{name}, we should have told you about the price sooner, and we are sorry. Green coffee costs more and we pay farmers more; [existing subscribers keep the old price for three months|that left us little choice].
Thank you for saying so, {name}. [We know it hurts|We did not do this lightly]. A box every second month or the smaller bag costs less; both are in the app under Subscription.
`),
    app: linesOf(`
{name}, sorry about the trouble with the app. This is [fixed in the latest version|fixed in the next update]. If it persists, tell us your phone model at help@moru.example.
`),
    sorry: linesOf(`
{name}, we are sorry we let you down. Please send [photos and the order number|the place and date of purchase] to help@moru.example and we will [replace or refund it|take care of it personally].
Sorry about this, {name}. We have passed it to [our quality team|the people in charge] and will tell you what came of it.
`),
  },
  given: linesOf(`
Grace grace
Oliver oliver
Priya priya
Marcus marcus
Hannah hannah
Diego diego
Aisha aisha
Tom tom
Nora nora
Samuel samuel
Chloe chloe
Ben ben
Leah leah
Victor victor
Imani imani
Ruth ruth
`),
  family: linesOf(`
Bennett bennett
Okafor okafor
Larsen larsen
Quinn quinn
Delgado delgado
Hughes hughes
Novak novak
Sharma sharma
Fletcher fletcher
Moreau moreau
Abbott abbott
Castillo castillo
`),
  nicknames: linesOf(`
beanthere
slow_pour_joe
MugLife
decaf dan
rainy day reader
K. from Leeds
espressoyourself
tiny kitchen cook
NightShiftNurse
crema of the crop
bike2work
two sugars
GardenGnome
the_other_sam
paperfilter
wandering whisk
`),
}
