// Statements as long as they come: German, up to 140 characters, with compounds of 35 letters and more.
// They were written for these tests and ask nobody anything.

const BEGINNINGS = [
  "Die neuen Verwaltungsvereinfachungsmaßnahmen haben bewirkt",
  "Am Arbeitsplatzgestaltungskonzept der Abteilung schätze ich",
  "In Mitarbeiterentwicklungsgesprächen sage ich offen",
  "Für unsere Weiterbildungsveranstaltungen wünsche ich mir",
  "Das Datenverarbeitungsgenehmigungsverfahren zeigt",
  "Seit der Gleitzeitvereinbarungsänderung erlebe ich",
  "Unser Qualitätssicherungsbeauftragter meint zu Recht",
  "Aus den Kundenzufriedenheitsbefragungen lese ich",
  "Das Besprechungsraumreservierungssystem beweist",
  "Beim Telearbeitsplatzausstattungsantrag merke ich",
];

const ENDINGS = [
  "dass kurze Gespräche auf dem Flur oft mehr klären als jede Rundmail an alle",
  "dass man mir vertraut, ohne dass ich jede einzelne Stunde begründen muss",
  "dass kleine Gruppen meist schneller fertig werden als sehr große Ausschüsse",
  "dass neue Kolleginnen und Kollegen zu wenig Zeit bekommen, in Ruhe zu lernen",
  "dass wir ungestörte Vormittage brauchen, um wirklich gründlich zu arbeiten",
  "dass kaum jemand fragt, ob all die langen Berichte am Ende je gelesen werden",
];

/** `count` different statements, none longer than 140 characters. */
export function longStatements(count) {
  const all = ENDINGS.flatMap((ending) => BEGINNINGS.map((beginning) => `${beginning}, ${ending}.`));
  return all.slice(0, count);
}
