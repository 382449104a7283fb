// Words from which archives are put together: plain news of invented people and bodies in real cities.
export const who =
  `Ministers|Port workers|The city council|Farmers|Researchers|The central bank|Railway engineers|Teachers|Lawmakers|The national team|Rescuers|Film makers|Shipping lines|Hospital staff|The coast guard|Electricity companies|Judges|Veterans|Students|The fishing fleet|Airlines|Museum curators|Pharmacists|Forest rangers|Software firms|The harbour authority|Bakers|Nurses|Bus drivers|The statistics office`.split(
    '|',
  )
export const did =
  `agree on|reject|prepare for|question|welcome|postpone|open talks on|sign|publish|debate|call for|celebrate|warn of|review|extend|cut|double|rebuild|test|defend`.split(
    '|',
  )
export const what =
  `a new bridge|the wage round|lower tariffs|flood defences|a ferry timetable|the school calendar|an airport strike|a grain deal|the budget|water rules|a vaccine study|night trains|the power reserve|a cup final|the film festival|housing rules|a fishing quota|the data law|border checks|a rescue drill|the pension plan|a satellite launch|harbour fees|the census|an energy treaty|museum loans|drought aid|a tram line|the snow season|a library fund`.split(
    '|',
  )
export const how =
  `after long night|as deadline nears|in surprise vote|before summit|for third year|despite protests|under new rules|with record crowd|amid storm|on quiet Sunday|by narrow margin|ahead of winter`.split(
    '|',
  )
export const slugs =
  `Harbour|Budget|Summit|Storm|Final|Strike|Census|Grain|Tram|Treaty|Drought|Vaccine|Festival|Quota|Launch|Pension`.split(
    '|',
  )
export const openings =
  `The decision came after two days of talks|Officials said the work would begin within the month|Nobody was hurt, the fire service said|The figures were the highest since records began|Both sides left the room without speaking|It was the third attempt in as many years|Residents lined the streets from early morning|The plan still needs the consent of the upper house`.split(
    '|',
  )
export const middles =
  `and a second round is expected before the end of the week|while smaller towns fear they will be left out|according to a document seen on the day|which economists had not expected|although the opposition asked for more time|and the first results are due in spring|after heavy rain had delayed the start|and traffic was brought back to normal by noon`.split(
    '|',
  )
export const closings =
  `“We have waited long enough,” said one of those present|A spokesman declined to name a date|Prices had risen steadily until then|The next meeting is planned for the autumn|Experts from four countries took part|Two earlier drafts had failed in committee|The cost was put at several million|Work at the site goes on through the night`.split(
    '|',
  )
/** One story in ten thousand has such a word: what a search for something rare looks for. */
export const rare = `zephyrine|quoinstone|halcyonic|marlinspike|tintinnabulum|catafalque|syzygy|ombudsfolk`.split('|')
