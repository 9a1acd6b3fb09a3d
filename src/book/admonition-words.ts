// In: the title of a boxed remark. Out: whether it is one of the words that name an admonition.

const WORDS =
  /^(?:note|notes|warning|caution|tip|hint|important|danger|attention|remark|error|see also|todo|hinweis|anmerkung|bemerkung|warnung|achtung|vorsicht|tipp|wichtig|gefahr|siehe auch|remarque|avertissement|astuce|conseil|nota|advertencia|aviso|atención|precaución|consejo|sugerencia|importante|avvertenza|attenzione|suggerimento|opmerking|waarschuwing|let op|uwaga|ostrzeżenie|wskazówka|примечание|замечание|предостережение|внимание|предупреждение|совет|важно|observação|cuidado|dica|perigo|atenção|consiglio|ważne|poznámka|varování|důležité|anmärkning|varning|viktigt|huomautus|varoitus|megjegyzés|figyelmeztetés|fontos|참고|참조|주의|경고|중요|힌트|도움말|유의|팁|알림|注意|注記|注|警告|ヒント|ティップ|重要|重要項目|備考|補足|情報|提示|提醒|备注|注释|说明|說明|ملاحظة|تحذير|تنبيه|הערה|אזהרה)\s*[:：]?$/iu;

/** What may stand behind the word: DocBook's titles of remarks ("Warning — This replaces files"). */
const NAMED = /^(\S+(?:\s\S+)?)\s[—–]\s\S[^.!?]{1,70}$/u;

/** Whether a short text is an admonition's title ("Note", "Warnung:", "참고", "Important — The name of the mill"). */
export function isAdmonitionTitle(text: string): boolean {
  const plain = text.trim();
  const named = NAMED.exec(plain)?.[1];
  return WORDS.test(plain) || (named !== undefined && WORDS.test(named));
}
