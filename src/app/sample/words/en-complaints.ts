import { phrases, type Tongue } from './tongue.ts'

export const ENGLISH_COMPLAINTS: Tongue['themes'] = {
  late: phrases(`
[Ordered|Placed my order] {days} days ago and it still says "preparing".
Delivery has become hopeless. [My monthly box came in the following month|Two dates promised, two dates missed].
The parcel has been sitting [in the same depot|at the sorting center|forty miles from my house] for {days} days.
Next-day shipping took [{days} days|until the middle of the next week].
Tracking [has not moved|has said "label created"] for {days} days now.
The beans were meant to arrive before I ran out. Instead I [drank instant for a week|bought a bag at the supermarket].
Marked as delivered, but [nothing was at the door|my neighbors have nothing either|the photo shows somebody else's porch].
I have had [three|four|five] "your order is delayed" emails and no coffee.
Second late delivery [in a row|this quarter|since August], and nobody explains why.
I subscribed because shipping was quick. These days [it takes {days} days|a postcard would be faster].

Support [only blames the carrier|tells me to wait and see|cannot say where it is].
It was meant for [a birthday|guests at the weekend|Father's Day], so that was that.
Judging by the roast date the bag spent [{days} days|the better part of two weeks] in a warehouse.
Last year the same order took two days.
I even [paid extra for express|left a note that it was urgent].
The driver was lovely; the trouble is clearly [at the warehouse|before it ever gets to the van].
An honest date would have been [enough|better than silence].
My [sister|colleague|neighbor] ordered the same day and got hers first.
I could not even cancel, because it counted as "shipped".

Where is my order?
Waiting and waiting
Late again
[Delivery has gone downhill|Shipping is the problem]
Not much of a subscription
`),
  damaged: phrases(`
The box arrived [crushed on one side|soaked through|half open].
Packaging was so thin that [a bag had burst|the carafe was cracked|the lid had snapped].
One sheet of paper around a glass dripper. It came in [four pieces|pieces].
My new Moru One turned up with [a dent in the tank|scratches all over the front|a cracked drip tray].
Opened the parcel and [beans rolled everywhere|coffee dust covered everything].
This was a gift, and the carton looked [as if it had been sat on|like it had lost a fight].

I have [sent photos|attached pictures to my ticket].
They will replace it, but that is another {days} days.
Even the manual was [wet|full of grounds].
No "fragile" sticker anywhere.
A shame, because the coffee itself is good.

Arrived broken
[Poor packaging|Packed by a tornado]
Damaged in transit
`),
  unheard: phrases(`
I have called support {days} times and never reached a person.
My message has been unanswered for {days} days.
The chat [repeats the same three sentences|kept me in a queue for forty minutes|closed itself while I was typing].
Every agent tells me [something different|a different story].
Why offer an email address if nobody [reads it|answers]?

I had to explain it all [four times|from the start each time].
"We have passed this on" is [all I ever hear|not an answer].
In the end I [fixed it myself|gave up|asked a stranger on a forum].
One short call would have settled this weeks ago.

Nobody answers
[Support is missing|Is anybody there?]
Still waiting for a reply
`),
  dear: phrases(`
The subscription went up [by fourteen percent|by three dollars a bag|overnight].
I learned about the price increase [three days before I was charged|from my bank statement|in one line at the bottom of an email].
Yet another price rise. [Beans cost more everywhere, I know, but this much at once hurts|It adds up].
After {months} months as a subscriber this is [too expensive for me|where I start looking around].
It used to be great value; now it is [simply pricey|hard to justify].
Higher price, [same small bag|fewer beans to choose from|no explanation].
Charging loyal customers the new price from day one feels [wrong|a bit cold].

For [two of us|a household like ours] that is a real difference.
The taste is still lovely, which makes it [harder to leave|annoying].
I keep comparing it with [the roaster down the road|what the supermarket sells].
A discount for long-time subscribers would [go a long way|help].
Tell me why and I may understand; [nobody did|there was no word about it].
I will take one more box and then [decide|probably stop].

Too expensive now
[Price increase|That price rise]
Was good value once
Not at this price
`),
  crash: phrases(`
Since the update the app [crashes on start|closes itself|freezes on the loading screen].
Version {version} broke [the recipe screen|my order history|the Bluetooth connection].
The machine [keeps disconnecting|connects one time in ten].
It [logs me out every morning|will not let me log in], even with a new password.
The app is [painfully slow|crawling]. {days} seconds to open one screen.
The timer [stopped half-way|stayed silent] and ruined my brew.

[Reinstalling|Restarting the phone] changes nothing.
The old version [worked perfectly|was fine], so why touch it?
I use it [every morning|before work], so this is more than a small thing.
Sent a bug report and got [an automatic reply|nothing back].
My [wife's|flatmate's] phone does exactly the same.

Broken since the update
[Bugs, bugs, bugs|Please fix the bugs]
Will not connect
`),
  stale: phrases(`
This month's beans taste [flat|of cardboard|burnt].
The bag I got was roasted {few} weeks ago.
Same blend as last month, yet [twice as sour|a completely different cup].
[Oily beans|Broken beans and dust] at the bottom of the bag.
Quality [is not what it was|goes up and down].

Changing the grind [did not help|made no difference].
I had [recommended you to friends|talked my office into this], which is awkward now.
Freshness was the whole point of subscribing.
Half of it [went in the bin|feeds my tomatoes].

Not fresh
[Lost its flavor|What happened to the taste?]
Disappointing beans
`),
  leak: phrases(`
My Moru One leaks [from the base|where the tank sits].
Dead after {months} months: [it will not switch on|the heater has failed].
So loud that [it wakes the baby|I cannot hear the radio].
The grinder [smells of burning|jams on every light roast].
Water comes out [far cooler than the setting|at a different temperature each time].

There is a puddle on the counter [every morning|after each brew].
The repair shop [sent it back as "fine"|has had it for {days} days].
At this price it [should not happen|ought to last longer].
For the first two months I loved it.

It leaks
Did not last a year
[Far too loud|What a noise]
`),
  cancel: phrases(`
Try to cancel and you will [search for the button in vain|click through four screens].
I canceled, and was [charged again anyway|sent another box].
My refund was promised {days} days ago and has not arrived.
I pressed "skip this month" and [the box shipped regardless|got charged].
The return was approved, but [nobody collects the parcel|the label does not work].

My bank says [no refund was ever issued|there is nothing pending].
It is not a fortune, but [trust is gone|it leaves a bad taste].
I should not have to [chase my own money|write three emails for this].
Please sort this out.

Cannot cancel
[Where is my refund?|Still no refund]
Charged after canceling
`),
}
