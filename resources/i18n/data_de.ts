<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>FailureCodes</name>
    <message>
        <source>The secrets are not derived yet</source>
        <translation>Die Geheimnisse sind noch nicht abgeleitet</translation>
    </message>
    <message>
        <source>These labels carry secrets that key {detail} of a token derives.</source>
        <translation>Diese Etiketten tragen Geheimnisse, die Schlüssel {detail} eines Tokens ableitet.</translation>
    </message>
    <message>
        <source>Open the token and derive them.</source>
        <translation>Öffnen Sie den Token und leiten Sie sie ab.</translation>
    </message>
    <message>
        <source>No sample from this device</source>
        <translation>Keine Probe von diesem Gerät</translation>
    </message>
    <message>
        <source>The device gives no random sample: {detail}.</source>
        <translation>Das Gerät liefert keine Zufallsprobe: {detail}.</translation>
    </message>
    <message>
        <source>Take the sample before the device is provisioned or after its release; where it does not offer its noise source, read it out by the device&apos;s own tools and test the file.</source>
        <translation>Die Probe vor der Einrichtung des Geräts oder nach seiner Freigabe nehmen; bietet es seine Rauschquelle nicht an, sie mit den Werkzeugen des Geräts auslesen und die Datei prüfen.</translation>
    </message>
    <message>
        <source>Nothing is answered</source>
        <translation>Nichts ist beantwortet</translation>
    </message>
    <message>
        <source>Nothing of the list {detail} is answered.</source>
        <translation>Von der Liste {detail} ist nichts beantwortet.</translation>
    </message>
    <message>
        <source>Answer at least one point, then record it.</source>
        <translation>Mindestens einen Punkt beantworten, dann festhalten.</translation>
    </message>
    <message>
        <source>No such checklist</source>
        <translation>Keine solche Prüfliste</translation>
    </message>
    <message>
        <source>There is no checklist of that name; {detail}.</source>
        <translation>Eine Prüfliste dieses Namens gibt es nicht; {detail}.</translation>
    </message>
    <message>
        <source>Choose one of those that are named.</source>
        <translation>Eine der genannten wählen.</translation>
        <source>The secret was drawn already</source>
        <translation>Das Geheimnis wurde schon gezogen</translation>
    </message>
    <message>
        <source>Somebody drew this secret at the same moment: {detail}.</source>
        <translation>Jemand hat dieses Geheimnis im selben Augenblick gezogen: {detail}.</translation>
    </message>
    <message>
        <source>Ask for the file again; it gets the same values.</source>
        <translation>Verlangen Sie die Datei nochmals; sie bekommt dieselben Werte.</translation>
    </message>
    <message>
        <source>The secret has not been handed out</source>
        <translation>Das Geheimnis ist noch nicht ausgegeben</translation>
    </message>
    <message>
        <source>A secret of the label was not drawn yet, or its file never arrived: {detail}.</source>
        <translation>Ein Geheimnis des Etiketts wurde noch nicht gezogen, oder seine Datei kam nie an: {detail}.</translation>
    </message>
    <message>
        <source>Draw it first: Draw their secrets… under the batch, or imprint-cli label draw. Devices are flashed from that file, then labels can be printed.</source>
        <translation>Ziehen Sie es zuerst: „Ihre Geheimnisse ziehen …“ unter der Charge, oder imprint-cli label draw. Aus dieser Datei werden Geräte bespielt, dann können Etiketten gedruckt werden.</translation>
    </message>
    <message>
        <source>No printer is chosen</source>
        <translation>Kein Drucker ist gewählt</translation>
    </message>
    <message>
        <source>Labels go to a printer that was named.</source>
        <translation>Etiketten gehen an einen Drucker, der genannt wurde.</translation>
    </message>
    <message>
        <source>Choose a printer under On the sheet, or export a file.</source>
        <translation>Wählen Sie unter „Auf dem Bogen“ einen Drucker oder geben Sie sie in eine Datei aus.</translation>
    </message>
    <message>
        <source>The secrets are sealed</source>
        <translation>Die Geheimnisse sind versiegelt</translation>
    </message>
    <message>
        <source>Secrets of these labels are sealed under the passphrase of the site.</source>
        <translation>Geheimnisse dieser Etiketten sind unter der Passphrase des Standorts versiegelt.</translation>
    </message>
    <message>
        <source>Open them with the passphrase of the site.</source>
        <translation>Öffnen Sie sie mit der Passphrase des Standorts.</translation>
    </message>
    <message>
        <source>No such kind of file</source>
        <translation>Diese Dateiart gibt es nicht</translation>
    </message>
    <message>
        <source>A file of labels is PDF, SVG, PNG or ZPL, and its ending says which: {detail}.</source>
        <translation>Eine Datei mit Etiketten ist PDF, SVG, PNG oder ZPL, und ihre Endung sagt, was: {detail}.</translation>
    </message>
    <message>
        <source>Name the file with the ending of what it shall be.</source>
        <translation>Geben Sie der Datei die Endung dessen, was sie werden soll.</translation>
    </message>
    <message>
        <source>Too many labels at once</source>
        <translation>Zu viele Etiketten auf einmal</translation>
    </message>
    <message>
        <source>These are more than 20,000 labels, copies counted.</source>
        <translation>Das sind mehr als 20.000 Etiketten, Kopien mitgezählt.</translation>
    </message>
    <message>
        <source>Print them in several goes.</source>
        <translation>Drucken Sie sie in mehreren Teilen.</translation>
    </message>
    <message>
        <source>Others owned it in between?</source>
        <translation>Zwischendurch anderer Besitz?</translation>
    </message>
    <message>
        <source>The device&apos;s ownership counter is higher than this site&apos;s release explains: {detail}. Somebody else has owned it since.</source>
        <translation>Der Besitzzähler des Geräts ist höher, als die Freigabe dieses Standorts erklärt: {detail}. Jemand anderes hat es seither besessen.</translation>
    </message>
    <message>
        <source>Confirm when you know where the device was; refuse when nobody should have had it.</source>
        <translation>Bestätigen Sie, wenn Sie wissen, wo das Gerät war; lehnen Sie ab, wenn niemand es gehabt haben sollte.</translation>
    </message>
    <message>
        <source>An update by another owner is open</source>
        <translation>Ein Wechsel eines anderen Eigentümers ist offen</translation>
    </message>
    <message>
        <source>The device is in the middle of a key update that another owner began: {detail}.</source>
        <translation>Das Gerät steckt mitten in einem Schlüsselwechsel, den ein anderer Eigentümer begonnen hat: {detail}.</translation>
    </message>
    <message>
        <source>Confirm to give that update up and begin anew; refuse when the device may belong to somebody else.</source>
        <translation>Bestätigen Sie, um diesen Wechsel aufzugeben und neu zu beginnen; lehnen Sie ab, wenn das Gerät jemand anderem gehören könnte.</translation>
    </message>
    <message>
        <source>The label shows an old key</source>
        <translation>Das Etikett zeigt einen alten Schlüssel</translation>
    </message>
    <message>
        <source>The delivered key is an earlier key of this very device: {detail}. It says which device this is; it does not verify it.</source>
        <translation>Der gelieferte Schlüssel ist ein früherer Schlüssel genau dieses Geräts: {detail}. Er sagt, welches Gerät es ist; er beweist es nicht.</translation>
    </message>
    <message>
        <source>Compare device and label, then confirm. Print a new label for it.</source>
        <translation>Vergleichen Sie Gerät und Etikett und bestätigen Sie dann. Drucken Sie ein neues Etikett.</translation>
    </message>
    <message>
        <source>The device knows more than the registry</source>
        <translation>Das Gerät weiß mehr als das Register</translation>
    </message>
    <message>
        <source>The device belongs to this site with a certificate that the restored registry does not know: {detail}.</source>
        <translation>Das Gerät gehört diesem Standort, mit einem Zertifikat, das das wiederhergestellte Register nicht kennt: {detail}.</translation>
    </message>
    <message>
        <source>Confirm to release it and provision it anew, so that the registry knows it again.</source>
        <translation>Bestätigen Sie, um es freizugeben und neu aufzunehmen, damit das Register es wieder kennt.</translation>
    </message>
    <message>
        <source>How was it released?</source>
        <translation>Wie wurde es freigegeben?</translation>
    </message>
    <message>
        <source>The device says that it was released, and this site did not do it: {detail}.</source>
        <translation>Das Gerät sagt, es sei freigegeben, und dieser Standort war es nicht: {detail}.</translation>
    </message>
    <message>
        <source>Say how: reset button, released by the seller, time-out. What you say goes on record.</source>
        <translation>Sagen Sie, wie: Rücksetztaste, vom Verkäufer freigegeben, Zeitablauf. Was Sie sagen, wird festgehalten.</translation>
    </message>
    <message>
        <source>Release this site&apos;s own device?</source>
        <translation>Das eigene Gerät dieses Standorts freigeben?</translation>
    </message>
    <message>
        <source>The device belongs to this site already: {detail}.</source>
        <translation>Das Gerät gehört diesem Standort schon: {detail}.</translation>
    </message>
    <message>
        <source>Confirm to release it and provision it anew; refuse to leave it as it is.</source>
        <translation>Bestätigen Sie, um es freizugeben und neu aufzunehmen; lehnen Sie ab, um es zu lassen, wie es ist.</translation>
    </message>
    <message>
        <source>Too many failed key updates</source>
        <translation>Zu viele gescheiterte Schlüsselwechsel</translation>
    </message>
    <message>
        <source>The device failed several times after secrets were revealed to it: {detail}.</source>
        <translation>Das Gerät scheiterte mehrmals, nachdem ihm Geheimnisse offenbart worden waren: {detail}.</translation>
    </message>
    <message>
        <source>Check power and cable first. Confirm to let it try again; refuse and set it aside when it looks tampered with.</source>
        <translation>Prüfen Sie zuerst Strom und Kabel. Bestätigen Sie, damit es noch einmal darf; lehnen Sie ab und legen Sie es beiseite, wenn es manipuliert aussieht.</translation>
    </message>
    <message>
        <source>No key was delivered</source>
        <translation>Kein Schlüssel geliefert</translation>
    </message>
    <message>
        <source>No public key came with the order for this device: {detail}.</source>
        <translation>Für dieses Gerät kam mit der Bestellung kein öffentlicher Schlüssel: {detail}.</translation>
    </message>
    <message>
        <source>Compare serial and fingerprint with the device or its label, then confirm. Refuse when you cannot tell.</source>
        <translation>Vergleichen Sie Seriennummer und Fingerabdruck mit Gerät oder Etikett und bestätigen Sie dann. Lehnen Sie ab, wenn Sie es nicht sagen können.</translation>
    </message>
    <message>
        <source>A certificate that the registry does not know</source>
        <translation>Ein Zertifikat, das das Register nicht kennt</translation>
    </message>
    <message>
        <source>The device belongs to this site, but with a certificate that is not in the registry: {detail}.</source>
        <translation>Das Gerät gehört diesem Standort, aber mit einem Zertifikat, das nicht im Register steht: {detail}.</translation>
    </message>
    <message>
        <source>Find out whether another copy of this site&apos;s registry is in use. Confirm only when that is explained.</source>
        <translation>Finden Sie heraus, ob eine andere Kopie des Registers in Gebrauch ist. Bestätigen Sie nur, wenn das geklärt ist.</translation>
    </message>
    <message>
        <source>An unknown update is open</source>
        <translation>Ein unbekannter Wechsel ist offen</translation>
    </message>
    <message>
        <source>The device is in the middle of a key update of this site that the registry does not know: {detail}.</source>
        <translation>Das Gerät steckt mitten in einem Schlüsselwechsel dieses Standorts, den das Register nicht kennt: {detail}.</translation>
    </message>
    <message>
        <source>Confirm when the registry was restored from a backup, or another station of this site began it; refuse otherwise.</source>
        <translation>Bestätigen Sie, wenn das Register aus einer Sicherung kommt oder ein anderer Platz dieses Standorts ihn begann; sonst lehnen Sie ab.</translation>
    </message>
    <message>
        <source>Audit entry changed</source>
        <translation>Eintrag des Prüfpfads geändert</translation>
    </message>
    <message>
        <source>An entry of the audit trail is not what was recorded.</source>
        <translation>Ein Eintrag des Prüfpfads ist nicht das, was aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>Keep a copy of the site as it is. Compare with the latest backup to see what was changed, and find out who could write to the folder.</source>
        <translation>Bewahren Sie eine Kopie des Standorts auf, wie er ist. Vergleichen Sie mit der letzten Sicherung, was geändert wurde, und finden Sie heraus, wer in den Ordner schreiben konnte.</translation>
    </message>
    <message>
        <source>Not a signed head</source>
        <translation>Kein signierter Stand</translation>
    </message>
    <message>
        <source>The text is not a signed head of an audit trail.</source>
        <translation>Der Text ist kein signierter Stand eines Prüfpfads.</translation>
    </message>
    <message>
        <source>Take the line from a batch report or a backup, whole and unchanged.</source>
        <translation>Nehmen Sie die Zeile aus einem Chargenbericht oder einer Sicherung, ganz und unverändert.</translation>
    </message>
    <message>
        <source>Signed head not genuine</source>
        <translation>Signierter Stand nicht echt</translation>
    </message>
    <message>
        <source>A signed head of the audit trail was not signed by this site&apos;s CA key, or was changed.</source>
        <translation>Ein signierter Stand des Prüfpfads wurde nicht vom CA-Schlüssel dieses Standorts signiert oder wurde geändert.</translation>
    </message>
    <message>
        <source>Check that it is of this site; take it from the original report or backup.</source>
        <translation>Prüfen Sie, ob er von diesem Standort ist; nehmen Sie ihn aus dem ursprünglichen Bericht oder der Sicherung.</translation>
    </message>
    <message>
        <source>Audit entry removed</source>
        <translation>Eintrag des Prüfpfads entfernt</translation>
    </message>
    <message>
        <source>An entry of the audit trail is missing.</source>
        <translation>Ein Eintrag des Prüfpfads fehlt.</translation>
    </message>
    <message>
        <source>Keep a copy of the site as it is. Compare with the latest backup to see what is missing, and find out who could write to the folder.</source>
        <translation>Bewahren Sie eine Kopie des Standorts auf, wie er ist. Vergleichen Sie mit der letzten Sicherung, was fehlt, und finden Sie heraus, wer in den Ordner schreiben konnte.</translation>
    </message>
    <message>
        <source>Audit entries reordered</source>
        <translation>Einträge des Prüfpfads umgestellt</translation>
    </message>
    <message>
        <source>Entries of the audit trail do not stand in the order they were recorded in.</source>
        <translation>Einträge des Prüfpfads stehen nicht in der Reihenfolge, in der sie aufgezeichnet wurden.</translation>
    </message>
    <message>
        <source>Keep a copy of the site as it is. Compare with the latest backup, and find out who could write to the folder.</source>
        <translation>Bewahren Sie eine Kopie des Standorts auf, wie er ist. Vergleichen Sie mit der letzten Sicherung, und finden Sie heraus, wer in den Ordner schreiben konnte.</translation>
    </message>
    <message>
        <source>Audit trail rewritten</source>
        <translation>Prüfpfad neu geschrieben</translation>
    </message>
    <message>
        <source>The audit trail is consistent in itself but is not the one that was signed.</source>
        <translation>Der Prüfpfad ist in sich stimmig, aber nicht der, der signiert wurde.</translation>
    </message>
    <message>
        <source>Wrong key to sign with</source>
        <translation>Falscher Schlüssel zum Signieren</translation>
    </message>
    <message>
        <source>The key that should sign the audit trail is not this site&apos;s CA key.</source>
        <translation>Der Schlüssel, der den Prüfpfad signieren soll, ist nicht der CA-Schlüssel dieses Standorts.</translation>
    </message>
    <message>
        <source>Open the CA key that belongs to this site.</source>
        <translation>Öffnen Sie den CA-Schlüssel, der zu diesem Standort gehört.</translation>
    </message>
    <message>
        <source>The registry contradicts the trail</source>
        <translation>Das Register widerspricht dem Prüfpfad</translation>
    </message>
    <message>
        <source>The audit trail is whole, but the registry says something else than it tells: {detail}.</source>
        <translation>Der Prüfpfad ist unversehrt, aber das Register sagt etwas anderes als er: {detail}.</translation>
    </message>
    <message>
        <source>Believe the trail. Keep a copy of the site as it is, restore the latest backup beside it, and find out who could write to the folder.</source>
        <translation>Glauben Sie dem Prüfpfad. Bewahren Sie eine Kopie des Standorts auf, wie er ist, stellen Sie die letzte Sicherung daneben wieder her, und finden Sie heraus, wer in den Ordner schreiben konnte.</translation>
    </message>
    <message>
        <source>Audit trail cut off</source>
        <translation>Prüfpfad abgeschnitten</translation>
    </message>
    <message>
        <source>The audit trail ends before an entry that was signed.</source>
        <translation>Der Prüfpfad endet vor einem Eintrag, der signiert wurde.</translation>
    </message>
    <message>
        <source>If the site was restored from an older backup, this is what is missing since. Else keep a copy and find out who could write to the folder.</source>
        <translation>Wurde der Standort aus einer älteren Sicherung wiederhergestellt, dann fehlt, was seither war. Sonst bewahren Sie eine Kopie auf und finden heraus, wer in den Ordner schreiben konnte.</translation>
    </message>
    <message>
        <source>The backup is damaged</source>
        <translation>Die Sicherung ist beschädigt</translation>
    </message>
    <message>
        <source>The backup opened, but something in it is wrong: {detail}. Nothing was restored.</source>
        <translation>Die Sicherung ging auf, aber etwas darin ist falsch: {detail}. Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Take another copy of the backup, or an earlier one.</source>
        <translation>Nehmen Sie eine andere Kopie der Sicherung oder eine frühere.</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>The backup was not written, because {detail} exists.</source>
        <translation>Die Sicherung wurde nicht geschrieben, weil es {detail} schon gibt.</translation>
    </message>
    <message>
        <source>Choose another name. An old backup is never overwritten.</source>
        <translation>Wählen Sie einen anderen Namen. Eine alte Sicherung wird nie überschrieben.</translation>
    </message>
    <message>
        <source>The backup is from a later version</source>
        <translation>Die Sicherung ist von einer späteren Version</translation>
    </message>
    <message>
        <source>A later version of this program made the backup ({detail}).</source>
        <translation>Eine spätere Version dieses Programms hat die Sicherung gemacht ({detail}).</translation>
    </message>
    <message>
        <source>Install that version, then restore.</source>
        <translation>Installieren Sie jene Version und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>The backup does not open</source>
        <translation>Die Sicherung geht nicht auf</translation>
    </message>
    <message>
        <source>The backup cannot be opened: {detail}.</source>
        <translation>Die Sicherung lässt sich nicht öffnen: {detail}.</translation>
    </message>
    <message>
        <source>Type the backup&apos;s passphrase again; it is not the one of the CA key. If it is right, the file is damaged: take another copy.</source>
        <translation>Geben Sie die Passphrase der Sicherung noch einmal ein; es ist nicht die des CA-Schlüssels. Stimmt sie, ist die Datei beschädigt: nehmen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>Die Passphrase ist zu kurz</translation>
    </message>
    <message>
        <source>The backup was not written: {detail}.</source>
        <translation>Die Sicherung wurde nicht geschrieben: {detail}.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters, better several words. Without it the backup can never be opened.</source>
        <translation>Wählen Sie eine Passphrase von mindestens 8 Zeichen, besser mehrere Wörter. Ohne sie geht die Sicherung nie wieder auf.</translation>
    </message>
    <message>
        <source>The site is too large for one backup</source>
        <translation>Der Standort ist zu groß für eine Sicherung</translation>
    </message>
    <message>
        <source>A backup holds at most 1 GiB: {detail}.</source>
        <translation>Eine Sicherung fasst höchstens 1 GiB: {detail}.</translation>
    </message>
    <message>
        <source>Copy the site&apos;s whole folder while no program is using it, to an encrypted disk.</source>
        <translation>Kopieren Sie den ganzen Ordner des Standorts auf einen verschlüsselten Datenträger, während kein Programm ihn benutzt.</translation>
    </message>
    <message>
        <source>Batch closed</source>
        <translation>Charge geschlossen</translation>
    </message>
    <message>
        <source>The batch was closed; its devices cannot be worked on in it any more.</source>
        <translation>Die Charge wurde geschlossen; an ihren Geräten kann darin nicht mehr gearbeitet werden.</translation>
    </message>
    <message>
        <source>Make a new batch for these devices.</source>
        <translation>Legen Sie für diese Geräte eine neue Charge an.</translation>
    </message>
    <message>
        <source>Serial twice in the batch</source>
        <translation>Seriennummer doppelt in der Charge</translation>
    </message>
    <message>
        <source>A serial stands in the batch, or in its list, more than once; nothing was imported.</source>
        <translation>Eine Seriennummer steht in der Charge oder in ihrer Liste mehr als einmal; nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>Remove the double line from the list and import it again.</source>
        <translation>Nehmen Sie die doppelte Zeile aus der Liste und lesen Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Batch name taken</source>
        <translation>Name der Charge vergeben</translation>
    </message>
    <message>
        <source>A batch needs a name that no other batch of this site has.</source>
        <translation>Eine Charge braucht einen Namen, den keine andere dieses Standorts hat.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A batch is running</source>
        <translation>Eine Charge läuft</translation>
    </message>
    <message>
        <source>One batch runs at a time: {detail}.</source>
        <translation>Es läuft immer nur eine Charge: {detail}.</translation>
    </message>
    <message>
        <source>Stop the batch that is running, or wait until it is done.</source>
        <translation>Halten Sie die laufende Charge an, oder warten Sie, bis sie fertig ist.</translation>
    </message>
    <message>
        <source>No such batch</source>
        <translation>Keine solche Charge</translation>
    </message>
    <message>
        <source>There is no such batch: {detail}.</source>
        <translation>Es gibt keine solche Charge: {detail}.</translation>
    </message>
    <message>
        <source>See the names with imprint-cli batch list.</source>
        <translation>imprint-cli batch list zeigt die Namen.</translation>
    </message>
    <message>
        <source>CA key file not accepted</source>
        <translation>Datei des CA-Schlüssels nicht angenommen</translation>
    </message>
    <message>
        <source>The file is not a CA key as this program seals it: an encrypted PKCS#8 key on P-256 or P-384 under scrypt with N of 131072 or more.</source>
        <translation>Die Datei ist kein CA-Schlüssel, wie dieses Programm ihn versiegelt: ein verschlüsselter PKCS#8-Schlüssel auf P-256 oder P-384 unter scrypt mit N ab 131072.</translation>
    </message>
    <message>
        <source>Choose the right file or restore it from the backup; a key that was sealed more weakly has to be sealed anew.</source>
        <translation>Wählen Sie die richtige Datei oder stellen Sie sie aus der Sicherung wieder her; ein schwächer versiegelter Schlüssel muss neu versiegelt werden.</translation>
    </message>
    <message>
        <source>The CA key is in a token</source>
        <translation>Der CA-Schlüssel ist in einem Token</translation>
    </message>
    <message>
        <source>This site&apos;s CA key is not in its folder: {detail}.</source>
        <translation>Der CA-Schlüssel dieses Standorts liegt nicht in seinem Ordner: {detail}.</translation>
    </message>
    <message>
        <source>Plug the token in and use imprint-cli, which asks for its PIN.</source>
        <translation>Stecken Sie das Token an und verwenden Sie imprint-cli, das nach der PIN fragt.</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Falsche Passphrase</translation>
    </message>
    <message>
        <source>The passphrase does not open the CA key.</source>
        <translation>Die Passphrase öffnet den CA-Schlüssel nicht.</translation>
    </message>
    <message>
        <source>Type it again; mind the keyboard layout and caps lock. If the file is damaged, restore it from the backup.</source>
        <translation>Geben Sie sie noch einmal ein; achten Sie auf Tastaturbelegung und Feststelltaste. Ist die Datei beschädigt, stellen Sie sie aus der Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The CA key was not sealed: {detail}.</source>
        <translation>Der CA-Schlüssel wurde nicht versiegelt: {detail}.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters, better several words.</source>
        <translation>Wählen Sie eine Passphrase von mindestens 8 Zeichen, besser mehrere Wörter.</translation>
    </message>
    <message>
        <source>Malformed answer</source>
        <translation>Missgebildete Antwort</translation>
    </message>
    <message>
        <source>What was received is not CBOR in the form of the device protocol ({detail}): a damaged, foreign or hostile message.</source>
        <translation>Was empfangen wurde, ist kein CBOR in der Form des Geräteprotokolls ({detail}): eine beschädigte, fremde oder feindliche Nachricht.</translation>
    </message>
    <message>
        <source>Try the device again. When it happens again, its firmware does not follow the protocol: tell the vendor.</source>
        <translation>Versuchen Sie das Gerät noch einmal. Geschieht es wieder, folgt seine Firmware nicht dem Protokoll: sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>Answer incomplete</source>
        <translation>Antwort unvollständig</translation>
    </message>
    <message>
        <source>Something that the device protocol demands is missing from what was received: {detail}.</source>
        <translation>Etwas, das das Geräteprotokoll verlangt, fehlt im Empfangenen: {detail}.</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow the protocol, or is older than this program expects: update it or tell the vendor.</source>
        <translation>Die Firmware des Geräts folgt nicht dem Protokoll oder ist älter, als dieses Programm erwartet: aktualisieren Sie sie oder sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>What was received is larger than the 16 KiB that the device protocol allows ({detail}).</source>
        <translation>Was empfangen wurde, ist größer als die 16 KiB, die das Geräteprotokoll erlaubt ({detail}).</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow the protocol: tell the vendor.</source>
        <translation>Die Firmware des Geräts folgt nicht dem Protokoll: sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>A value that was received has not the type or size that the device protocol demands: {detail}.</source>
        <translation>Ein empfangener Wert hat nicht die Art oder Größe, die das Geräteprotokoll verlangt: {detail}.</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow the protocol: update it or tell the vendor.</source>
        <translation>Die Firmware des Geräts folgt nicht dem Protokoll: aktualisieren Sie sie oder sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>Rights do not fit</source>
        <translation>Rechte passen nicht</translation>
    </message>
    <message>
        <source>The rights in the profile do not fit into a certificate: a row lacks service or function, a text is longer than 255 bytes, or there are more than 256 rows or 8 KiB.</source>
        <translation>Die Rechte im Profil passen nicht in ein Zertifikat: einer Zeile fehlt Dienst oder Funktion, ein Text ist länger als 255 Byte, oder es sind mehr als 256 Zeilen oder 8 KiB.</translation>
    </message>
    <message>
        <source>Correct the row of rights that the message names in the profile.</source>
        <translation>Berichtigen Sie im Profil die Zeile der Rechte, die die Meldung nennt.</translation>
    </message>
    <message>
        <source>Not a site&apos;s CA certificate</source>
        <translation>Kein CA-Zertifikat eines Standorts</translation>
    </message>
    <message>
        <source>A certificate that should be a site&apos;s self-signed CA certificate is none, or its own signature is wrong.</source>
        <translation>Ein Zertifikat, das das selbst signierte CA-Zertifikat eines Standorts sein soll, ist keines, oder seine eigene Signatur ist falsch.</translation>
    </message>
    <message>
        <source>Use the CA certificate of the site that owns the device.</source>
        <translation>Nehmen Sie das CA-Zertifikat des Standorts, dem das Gerät gehört.</translation>
    </message>
    <message>
        <source>Certificate issued already</source>
        <translation>Zertifikat schon ausgestellt</translation>
    </message>
    <message>
        <source>This key has a certificate already; a second one is never issued.</source>
        <translation>Dieser Schlüssel hat schon ein Zertifikat; ein zweites wird nie ausgestellt.</translation>
    </message>
    <message>
        <source>Resume the device that has it. If another process is at work, let it finish.</source>
        <translation>Setzen Sie das Gerät fort, das ihn hat. Arbeitet ein anderer Prozess, lassen Sie ihn fertig werden.</translation>
    </message>
    <message>
        <source>CA certificate of another key</source>
        <translation>CA-Zertifikat eines anderen Schlüssels</translation>
    </message>
    <message>
        <source>The CA certificate does not belong to the key that would sign.</source>
        <translation>Das CA-Zertifikat gehört nicht zu dem Schlüssel, der signieren würde.</translation>
    </message>
    <message>
        <source>Open the site with its own CA key, or restore both from the same backup.</source>
        <translation>Öffnen Sie den Standort mit seinem eigenen CA-Schlüssel, oder stellen Sie beide aus derselben Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Certificate for another key</source>
        <translation>Zertifikat für einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>The certificate and the key update do not name the same key; it was not kept.</source>
        <translation>Zertifikat und Schlüsselwechsel nennen nicht denselben Schlüssel; es wurde nicht aufgenommen.</translation>
    </message>
    <message>
        <source>Resume the device; if it happens again, send the details to support.</source>
        <translation>Setzen Sie das Gerät fort; geschieht es wieder, schicken Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>Name not allowed in a certificate</source>
        <translation>Name im Zertifikat nicht erlaubt</translation>
    </message>
    <message>
        <source>A name, serial, SAN or CRL address for a certificate is empty, longer than 64 characters, holds characters that are not allowed, or begins with urn:homeca:, which names the owner.</source>
        <translation>Ein Name, eine Seriennummer, ein SAN oder eine CRL-Adresse für ein Zertifikat ist leer, länger als 64 Zeichen, enthält unerlaubte Zeichen oder beginnt mit urn:homeca:, was den Eigentümer nennt.</translation>
    </message>
    <message>
        <source>Correct the field that the message names, in the profile&apos;s certificate template or in the list of expected devices.</source>
        <translation>Berichtigen Sie das Feld, das die Meldung nennt, in der Zertifikatsvorlage des Profils oder in der Liste der erwarteten Geräte.</translation>
    </message>
    <message>
        <source>Not the owner&apos;s workbench</source>
        <translation>Nicht die Werkbank des Eigentümers</translation>
    </message>
    <message>
        <source>A certificate leads to the owner&apos;s CA but does not name this owner alone, so whoever shows it is not accepted as the HomeCA.</source>
        <translation>Ein Zertifikat führt zur CA des Eigentümers, nennt aber nicht ihn allein; wer es zeigt, wird nicht als HomeCA angenommen.</translation>
    </message>
    <message>
        <source>Let the workbench make a new operational certificate for this site.</source>
        <translation>Lassen Sie die Werkbank ein neues Betriebszertifikat für diesen Standort machen.</translation>
    </message>
    <message>
        <source>The device stored another certificate</source>
        <translation>Das Gerät hat ein anderes Zertifikat gespeichert</translation>
    </message>
    <message>
        <source>The device did not keep the certificate that it was sent: {detail}.</source>
        <translation>Das Gerät hat das Zertifikat, das ihm geschickt wurde, nicht behalten: {detail}.</translation>
    </message>
    <message>
        <source>Run the device again; when it happens again, set it aside and report it.</source>
        <translation>Lassen Sie das Gerät noch einmal laufen; geschieht es wieder, legen Sie es beiseite und melden Sie es.</translation>
    </message>
    <message>
        <source>Not a certificate</source>
        <translation>Kein Zertifikat</translation>
    </message>
    <message>
        <source>What should be one DER certificate is damaged, incomplete, larger than 64 KiB or has fields that RFC 5280 does not allow.</source>
        <translation>Was ein DER-Zertifikat sein sollte, ist beschädigt, unvollständig, größer als 64 KiB oder hat Felder, die RFC 5280 nicht erlaubt.</translation>
    </message>
    <message>
        <source>Read the certificate again from its source. When a device sent it, set the device aside and report it.</source>
        <translation>Lesen Sie das Zertifikat noch einmal aus seiner Quelle. Hat ein Gerät es geschickt, legen Sie das Gerät beiseite und melden Sie es.</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>The certificate does not lead to the trusted CA, has expired or is not valid yet, or is not meant for this purpose.</source>
        <translation>Das Zertifikat führt nicht zur vertrauten CA, ist abgelaufen oder noch nicht gültig, oder ist nicht für diesen Zweck.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock and which site the certificate belongs to; renew it when it has expired.</source>
        <translation>Prüfen Sie die Uhr des Computers und zu welchem Standort das Zertifikat gehört; erneuern Sie es, wenn es abgelaufen ist.</translation>
    </message>
    <message>
        <source>No such reason</source>
        <translation>Kein solcher Grund</translation>
    </message>
    <message>
        <source>This is no reason code for a revocation.</source>
        <translation>Das ist kein Grund für einen Widerruf.</translation>
    </message>
    <message>
        <source>Use 0 unspecified, 1 key compromise, 3 affiliation changed, 4 superseded or 5 cessation of operation.</source>
        <translation>Verwenden Sie 0 ohne Angabe, 1 Schlüssel bekannt geworden, 3 Besitz gewechselt, 4 ersetzt oder 5 nicht mehr in Gebrauch.</translation>
    </message>
    <message>
        <source>Revoked already</source>
        <translation>Schon widerrufen</translation>
    </message>
    <message>
        <source>The certificate was revoked or superseded before.</source>
        <translation>Das Zertifikat wurde schon früher widerrufen oder ersetzt.</translation>
    </message>
    <message>
        <source>Nothing; publish the latest revocation list if that has not been done.</source>
        <translation>Nichts; veröffentlichen Sie die neueste Sperrliste, wenn das noch nicht geschehen ist.</translation>
    </message>
    <message>
        <source>CA key signed wrongly</source>
        <translation>CA-Schlüssel hat falsch signiert</translation>
    </message>
    <message>
        <source>What the CA key or the token signed does not verify with the CA&apos;s public key; nothing was issued.</source>
        <translation>Was der CA-Schlüssel oder das Token signiert hat, prüft nicht gegen den öffentlichen Schlüssel der CA; nichts wurde ausgestellt.</translation>
    </message>
    <message>
        <source>Try again. When it repeats, the token or the key file is damaged: restore the site from its backup.</source>
        <translation>Versuchen Sie es noch einmal. Wiederholt es sich, ist das Token oder die Schlüsseldatei beschädigt: stellen Sie den Standort aus seiner Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Its certificate was revoked meanwhile</source>
        <translation>Sein Zertifikat wurde inzwischen widerrufen</translation>
    </message>
    <message>
        <source>The certificate of the key update that was under way was revoked before the device had it in force: {detail}.</source>
        <translation>Das Zertifikat des laufenden Schlüsselwechsels wurde widerrufen, bevor es beim Gerät galt: {detail}.</translation>
    </message>
    <message>
        <source>When it was revoked by mistake, let the device begin again with device retry; it gets a new key and a new certificate.</source>
        <translation>Wurde es irrtümlich widerrufen, lassen Sie das Gerät mit device retry neu beginnen; es bekommt einen neuen Schlüssel und ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>Not issued by this site</source>
        <translation>Nicht von diesem Standort ausgestellt</translation>
    </message>
    <message>
        <source>This site&apos;s registry holds no record of this certificate: {detail}.</source>
        <translation>Das Register dieses Standorts hat keine Aufzeichnung über dieses Zertifikat: {detail}.</translation>
    </message>
    <message>
        <source>Do not trust it. If the registry was restored from an older backup, find out which device shows it and run that device again.</source>
        <translation>Vertrauen Sie ihm nicht. Kommt das Register aus einer älteren Sicherung, finden Sie heraus, welches Gerät es zeigt, und lassen Sie dieses Gerät noch einmal laufen.</translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation>Kein solches Zertifikat</translation>
    </message>
    <message>
        <source>The registry knows no certificate with this number.</source>
        <translation>Das Register kennt kein Zertifikat mit dieser Nummer.</translation>
    </message>
    <message>
        <source>Check the serial number; a certificate issued elsewhere is not in this registry.</source>
        <translation>Prüfen Sie die Nummer; ein anderswo ausgestelltes Zertifikat steht nicht in diesem Register.</translation>
    </message>
    <message>
        <source>Validity not possible</source>
        <translation>Gültigkeit nicht möglich</translation>
    </message>
    <message>
        <source>The validity of a certificate ends before it begins or lies outside the years 1950 to 9999.</source>
        <translation>Die Gültigkeit eines Zertifikats endet, bevor sie beginnt, oder liegt außerhalb der Jahre 1950 bis 9999.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock and the validity in the profile.</source>
        <translation>Prüfen Sie die Uhr des Computers und die Gültigkeit im Profil.</translation>
    </message>
    <message>
        <source>The certificate was taken back</source>
        <translation>Das Zertifikat wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The certificate is no longer in force: {detail}.</source>
        <translation>Das Zertifikat gilt nicht mehr: {detail}.</translation>
    </message>
    <message>
        <source>Do not trust whoever shows it. A device that is still yours gets a new one in its next batch.</source>
        <translation>Vertrauen Sie niemandem, der es zeigt. Ein Gerät, das noch Ihres ist, bekommt in seiner nächsten Charge ein neues.</translation>
    </message>
    <message>
        <source>No such radio channel</source>
        <translation>Kein solcher Funkkanal</translation>
    </message>
    <message>
        <source>There is no such radio or channel: {detail}.</source>
        <translation>Es gibt keinen solchen Funk oder Kanal: {detail}.</translation>
    </message>
    <message>
        <source>Name wifi:1 to wifi:14, wifi5:36 to wifi5:177 (with /40, /80 or /160), zigbee:11 to zigbee:26, ble:37 to ble:39 or zwave:EU; imprint-cli channels lists all.</source>
        <translation>Nennen Sie wifi:1 bis wifi:14, wifi5:36 bis wifi5:177 (mit /40, /80 oder /160), zigbee:11 bis zigbee:26, ble:37 bis ble:39 oder zwave:EU; imprint-cli channels zeigt alle.</translation>
    </message>
    <message>
        <source>The program failed</source>
        <translation>Das Programm ist gescheitert</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {detail}.</source>
        <translation>Im Programm ging etwas schief: {detail}.</translation>
    </message>
    <message>
        <source>Run the command again; nothing is lost. If it stays, report it with these words.</source>
        <translation>Starten Sie den Befehl noch einmal; nichts ist verloren. Bleibt es, melden Sie es mit diesen Worten.</translation>
    </message>
    <message>
        <source>Malformed block</source>
        <translation>Missgebildeter Block</translation>
    </message>
    <message>
        <source>A part of a longer message is numbered or sized in a way that CoAP does not allow: {detail}.</source>
        <translation>Ein Teil einer längeren Nachricht ist so nummeriert oder bemessen, wie CoAP es nicht erlaubt: {detail}.</translation>
    </message>
    <message>
        <source>The device&apos;s firmware does not follow RFC 7959: update it or tell the vendor.</source>
        <translation>Die Firmware des Geräts folgt nicht RFC 7959: aktualisieren Sie sie oder sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>Not a CoAP message</source>
        <translation>Keine CoAP-Nachricht</translation>
    </message>
    <message>
        <source>What was received is no CoAP message of version 1 ({detail}); it was ignored.</source>
        <translation>Was empfangen wurde, ist keine CoAP-Nachricht der Version 1 ({detail}); es wurde übergangen.</translation>
    </message>
    <message>
        <source>Check that the link leads to the device and that nothing else uses its port.</source>
        <translation>Prüfen Sie, ob der Link zum Gerät führt und nichts anderes dessen Port benutzt.</translation>
    </message>
    <message>
        <source>Malformed CoAP message</source>
        <translation>Missgebildete CoAP-Nachricht</translation>
    </message>
    <message>
        <source>What was received breaks the format of CoAP: {detail}.</source>
        <translation>Was empfangen wurde, bricht das Format von CoAP: {detail}.</translation>
    </message>
    <message>
        <source>Check the cable and the baud rate. When it happens again with another cable, tell the vendor of the device.</source>
        <translation>Prüfen Sie Kabel und Baudrate. Geschieht es mit einem anderen Kabel wieder, sagen Sie es dem Hersteller des Geräts.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Unerwartete Antwort</translation>
    </message>
    <message>
        <source>The device answered in a way that does not belong to the request: {detail}.</source>
        <translation>Das Gerät antwortete auf eine Weise, die nicht zur Anfrage gehört: {detail}.</translation>
    </message>
    <message>
        <source>Try the device again. When it happens again, update its firmware or tell the vendor.</source>
        <translation>Versuchen Sie das Gerät noch einmal. Geschieht es wieder, aktualisieren Sie seine Firmware oder sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>A field of the code is refused</source>
        <translation>Ein Feld des Codes wird abgelehnt</translation>
    </message>
    <message>
        <source>The code is refused: {detail}.</source>
        <translation>Der Code wird abgelehnt: {detail}.</translation>
    </message>
    <message>
        <source>Correct the field: imprint-cli code formats shows what each code takes.</source>
        <translation>Berichtigen Sie das Feld: imprint-cli code formats zeigt, was jeder Code nimmt.</translation>
    </message>
    <message>
        <source>No such code</source>
        <translation>Kein solcher Code</translation>
    </message>
    <message>
        <source>The onboarding code is not known: {detail}.</source>
        <translation>Der Einrichtungscode ist nicht bekannt: {detail}.</translation>
    </message>
    <message>
        <source>Choose one of those that imprint-cli code formats shows.</source>
        <translation>Wählen Sie einen von denen, die imprint-cli code formats zeigt.</translation>
    </message>
    <message>
        <source>Not a line of fields</source>
        <translation>Keine Zeile mit Feldern</translation>
    </message>
    <message>
        <source>The line is not one JSON object of fields: {detail}.</source>
        <translation>Die Zeile ist nicht ein JSON-Objekt mit Feldern: {detail}.</translation>
    </message>
    <message>
        <source>Write one object a line, each field once, as UTF-8.</source>
        <translation>Schreiben Sie ein Objekt je Zeile, jedes Feld einmal, als UTF-8.</translation>
    </message>
    <message>
        <source>The code names no device</source>
        <translation>Der Code nennt kein Gerät</translation>
    </message>
    <message>
        <source>Codes of this kind carry no serial: {detail}.</source>
        <translation>Codes dieser Art tragen keine Seriennummer: {detail}.</translation>
    </message>
    <message>
        <source>Scan the serial or the public-key code of the device, or type its serial.</source>
        <translation>Scannen Sie die Seriennummer oder den Code mit dem öffentlichen Schlüssel des Geräts, oder geben Sie die Seriennummer ein.</translation>
    </message>
    <message>
        <source>Not a code that can be read</source>
        <translation>Kein lesbarer Code</translation>
    </message>
    <message>
        <source>The text is no valid code of its kind: {detail}.</source>
        <translation>Der Text ist kein gültiger Code seiner Art: {detail}.</translation>
    </message>
    <message>
        <source>Scan or copy it again. When it was printed that way, the label is wrong: ask who made it.</source>
        <translation>Scannen oder kopieren Sie ihn noch einmal. Wurde er so gedruckt, ist das Etikett falsch: fragen Sie, wer es gemacht hat.</translation>
    </message>
    <message>
        <source>The code does not read back</source>
        <translation>Der Code liest sich nicht zurück</translation>
    </message>
    <message>
        <source>What was written does not mean what it should: {detail}.</source>
        <translation>Was geschrieben wurde, bedeutet nicht, was es soll: {detail}.</translation>
    </message>
    <message>
        <source>Report this: no such code may leave the program.</source>
        <translation>Melden Sie das: kein solcher Code darf das Programm verlassen.</translation>
    </message>
    <message>
        <source>Revocation list out of order</source>
        <translation>Sperrliste außer der Reihe</translation>
    </message>
    <message>
        <source>The number of a revocation list was not taken before, or its list is kept already.</source>
        <translation>Die Nummer einer Sperrliste wurde vorher nicht genommen, oder ihre Liste ist schon aufbewahrt.</translation>
    </message>
    <message>
        <source>Make the revocation list again.</source>
        <translation>Machen Sie die Sperrliste noch einmal.</translation>
    </message>
    <message>
        <source>Not a revocation list</source>
        <translation>Keine Sperrliste</translation>
    </message>
    <message>
        <source>What should be one DER revocation list is damaged, incomplete or has parts that this program does not understand.</source>
        <translation>Was eine DER-Sperrliste sein sollte, ist beschädigt, unvollständig oder hat Teile, die dieses Programm nicht versteht.</translation>
    </message>
    <message>
        <source>Get the list again from its source.</source>
        <translation>Holen Sie die Liste noch einmal aus ihrer Quelle.</translation>
    </message>
    <message>
        <source>Revocation list not possible</source>
        <translation>Sperrliste nicht möglich</translation>
    </message>
    <message>
        <source>A revocation list was asked for with a serial number that is none or stands twice, with times that do not follow each other, or with more than 32 MiB of entries.</source>
        <translation>Eine Sperrliste wurde verlangt mit einer Nummer, die keine ist oder zweimal vorkommt, mit Zeiten, die nicht aufeinander folgen, oder mit mehr als 32 MiB Einträgen.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock. When that is right, report the message with its details.</source>
        <translation>Prüfen Sie die Uhr des Computers. Stimmt sie, melden Sie die Meldung mit ihren Einzelheiten.</translation>
    </message>
    <message>
        <source>Revocation list of another CA</source>
        <translation>Sperrliste einer anderen CA</translation>
    </message>
    <message>
        <source>The revocation list does not carry the name and signature of this site&apos;s CA.</source>
        <translation>Die Sperrliste trägt nicht Namen und Signatur der CA dieses Standorts.</translation>
    </message>
    <message>
        <source>Use the list that this site issued, or issue a new one.</source>
        <translation>Nehmen Sie die Liste, die dieser Standort ausgestellt hat, oder stellen Sie eine neue aus.</translation>
    </message>
    <message>
        <source>The cryptographic library failed</source>
        <translation>Die Kryptobibliothek ist gescheitert</translation>
    </message>
    <message>
        <source>OpenSSL could not carry out an operation for reasons of its own, usually too little memory.</source>
        <translation>OpenSSL konnte eine Operation aus eigenen Gründen nicht ausführen, meist wegen zu wenig Speicher.</translation>
    </message>
    <message>
        <source>Close other programs and try again; if it happens again, restart the computer and send the details to support.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal; geschieht es wieder, starten Sie den Computer neu und schicken die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>The key does not fit the scheme</source>
        <translation>Der Schlüssel passt nicht zum Verfahren</translation>
    </message>
    <message>
        <source>The key cannot be used for this derivation: {detail}.</source>
        <translation>Der Schlüssel kann für diese Ableitung nicht verwendet werden: {detail}.</translation>
    </message>
    <message>
        <source>Choose another key or another scheme: AES schemes take AES keys, hkdf-sha256 takes a sealed secret.</source>
        <translation>Wählen Sie einen anderen Schlüssel oder ein anderes Verfahren: AES-Verfahren nehmen AES-Schlüssel, hkdf-sha256 nimmt ein versiegeltes Geheimnis.</translation>
    </message>
    <message>
        <source>The key is another one</source>
        <translation>Der Schlüssel ist ein anderer</translation>
    </message>
    <message>
        <source>The key check value does not agree: {detail}.</source>
        <translation>Der Schlüsselprüfwert stimmt nicht überein: {detail}.</translation>
    </message>
    <message>
        <source>Nothing was derived. Find the token or the key that the product names; with another key no server would know the secrets.</source>
        <translation>Nichts wurde abgeleitet. Suchen Sie das Token oder den Schlüssel, den das Produkt nennt; mit einem anderen Schlüssel kennte kein Server die Geheimnisse.</translation>
    </message>
    <message>
        <source>A secret of that length is not possible</source>
        <translation>Ein Geheimnis dieser Länge ist nicht möglich</translation>
    </message>
    <message>
        <source>The length does not fit: {detail}.</source>
        <translation>Die Länge passt nicht: {detail}.</translation>
    </message>
    <message>
        <source>Leave the length out to get the scheme&apos;s own, or choose one that the scheme can give.</source>
        <translation>Lassen Sie die Länge weg, dann gilt die des Verfahrens, oder wählen Sie eine, die das Verfahren geben kann.</translation>
    </message>
    <message>
        <source>The derivation does not fit</source>
        <translation>Die Ableitung passt nicht</translation>
    </message>
    <message>
        <source>The secrets cannot be derived like this: {detail}.</source>
        <translation>Die Geheimnisse können so nicht abgeleitet werden: {detail}.</translation>
    </message>
    <message>
        <source>Choose a scheme of imprint-cli token derive --help, and only what that scheme uses.</source>
        <translation>Wählen Sie ein Verfahren aus imprint-cli token derive --help, und nur, was dieses Verfahren braucht.</translation>
    </message>
    <message>
        <source>The serial cannot be one of this scheme</source>
        <translation>Die Seriennummer kann keine dieses Verfahrens sein</translation>
    </message>
    <message>
        <source>The serial is refused: {detail}.</source>
        <translation>Die Seriennummer wird abgelehnt: {detail}.</translation>
    </message>
    <message>
        <source>Compare it with the label. For AES DUKPT a serial is the initial key id, 16 hex digits.</source>
        <translation>Vergleichen Sie sie mit dem Etikett. Für AES DUKPT ist eine Seriennummer die Kennung des Anfangsschlüssels, 16 Hexziffern.</translation>
    </message>
    <message>
        <source>Wrong argument of a fault</source>
        <translation>Falsches Argument eines Fehlers</translation>
    </message>
    <message>
        <source>The fault does not take this argument.</source>
        <translation>Der Fehler nimmt dieses Argument nicht.</translation>
    </message>
    <message>
        <source>Run imprint-device --help for what each fault takes.</source>
        <translation>imprint-device --help zeigt, was jeder Fehler nimmt.</translation>
    </message>
    <message>
        <source>Unknown fault</source>
        <translation>Unbekannter Fehler</translation>
    </message>
    <message>
        <source>The simulated device knows no fault of this name.</source>
        <translation>Das simulierte Gerät kennt keinen Fehler dieses Namens.</translation>
    </message>
    <message>
        <source>Run imprint-device --help for the list of faults.</source>
        <translation>imprint-device --help zeigt die Liste der Fehler.</translation>
    </message>
    <message>
        <source>Port of the simulated device is taken</source>
        <translation>Port des simulierten Geräts ist belegt</translation>
    </message>
    <message>
        <source>The simulated device could not listen on its network port.</source>
        <translation>Das simulierte Gerät konnte an seinem Netzwerkport nicht lauschen.</translation>
    </message>
    <message>
        <source>End the program that uses the port, or choose others with --port-base.</source>
        <translation>Beenden Sie das Programm, das den Port benutzt, oder wählen Sie andere mit --port-base.</translation>
    </message>
    <message>
        <source>The renewed certificate does not fit</source>
        <translation>Das erneuerte Zertifikat passt nicht</translation>
    </message>
    <message>
        <source>The simulated device refused the certificate that it was sent: {detail}.</source>
        <translation>Das simulierte Gerät lehnte das Zertifikat ab, das ihm geschickt wurde: {detail}.</translation>
    </message>
    <message>
        <source>Look at the certificate with imprint-cli cert show, and send both to support: the workbench should not have issued it.</source>
        <translation>Sehen Sie sich das Zertifikat mit imprint-cli cert show an und schicken Sie beides an den Support: die Werkbank hätte es nicht ausstellen sollen.</translation>
    </message>
    <message>
        <source>The renewed certificate is not newer</source>
        <translation>Das erneuerte Zertifikat ist nicht neuer</translation>
    </message>
    <message>
        <source>Nothing is wrong with the device. A registry that was restored from a backup may be behind it; release it and provision it anew.</source>
        <translation>Mit dem Gerät ist alles in Ordnung. Ein Register aus einer Sicherung kann dahinter zurück sein; geben Sie es frei und nehmen Sie es neu auf.</translation>
    </message>
    <message>
        <source>Damaged state file</source>
        <translation>Beschädigte Zustandsdatei</translation>
    </message>
    <message>
        <source>The state file of a simulated device does not hold the record of one.</source>
        <translation>Die Zustandsdatei eines simulierten Geräts enthält keinen Stand eines solchen.</translation>
    </message>
    <message>
        <source>Take the file out of the way; the simulated device then begins anew, with another key.</source>
        <translation>Räumen Sie die Datei weg; das simulierte Gerät beginnt dann neu, mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Device given up</source>
        <translation>Gerät aufgegeben</translation>
    </message>
    <message>
        <source>The operator gave this device up in this batch.</source>
        <translation>Der Bediener hat dieses Gerät in dieser Charge aufgegeben.</translation>
    </message>
    <message>
        <source>To take it up after all, use device retry.</source>
        <translation>Um es doch aufzunehmen, verwenden Sie device retry.</translation>
    </message>
    <message>
        <source>An unexpected answer</source>
        <translation>Eine unerwartete Antwort</translation>
    </message>
    <message>
        <source>The device gave an answer that the protocol does not know: {detail}.</source>
        <translation>Das Gerät gab eine Antwort, die das Protokoll nicht kennt: {detail}.</translation>
    </message>
    <message>
        <source>Try again. When it happens again, update the device&apos;s firmware or tell the vendor.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, aktualisieren Sie die Firmware des Geräts oder sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>The device does not know an option</source>
        <translation>Das Gerät kennt eine Option nicht</translation>
    </message>
    <message>
        <source>The device refused the request because of an option in it: {detail}.</source>
        <translation>Das Gerät lehnte die Anfrage wegen einer Option darin ab: {detail}.</translation>
    </message>
    <message>
        <source>Update the device&apos;s firmware or tell the vendor.</source>
        <translation>Aktualisieren Sie die Firmware des Geräts oder sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
        <source>The device did not understand</source>
        <translation>Das Gerät hat nicht verstanden</translation>
    </message>
    <message>
        <source>The device refused the request as malformed: {detail}.</source>
        <translation>Das Gerät lehnte die Anfrage als missgebildet ab: {detail}.</translation>
    </message>
    <message>
        <source>The device refused the certificate</source>
        <translation>Das Gerät lehnte das Zertifikat ab</translation>
    </message>
    <message>
        <source>The device does not accept the certificate it was sent: {detail}.</source>
        <translation>Das Gerät nimmt das Zertifikat nicht an, das ihm geschickt wurde: {detail}.</translation>
    </message>
    <message>
        <source>Check the clocks of device and computer and that the right site is open, then retry.</source>
        <translation>Prüfen Sie die Uhren von Gerät und Computer und ob der richtige Standort offen ist; dann noch einmal.</translation>
    </message>
    <message>
        <source>Another device on this line</source>
        <translation>Ein anderes Gerät an dieser Leitung</translation>
    </message>
    <message>
        <source>The device that answers is not the one that the run began with: {detail}.</source>
        <translation>Das Gerät, das antwortet, ist nicht das, mit dem der Lauf begann: {detail}.</translation>
    </message>
    <message>
        <source>Plug the first device in again, or let the new one begin its own run.</source>
        <translation>Stecken Sie das erste Gerät wieder an, oder lassen Sie das neue seinen eigenen Lauf beginnen.</translation>
    </message>
    <message>
        <source>Committed in another ownership</source>
        <translation>In einem anderen Besitz bestätigt</translation>
    </message>
    <message>
        <source>The device confirmed its new key for another ownership counter than the one it was told: {detail}.</source>
        <translation>Das Gerät bestätigte seinen neuen Schlüssel für einen anderen Besitzzähler, als ihm gesagt wurde: {detail}.</translation>
    </message>
    <message>
        <source>Set it aside and tell its vendor; it does not keep its own count.</source>
        <translation>Legen Sie es beiseite und sagen Sie es seinem Hersteller; es führt seinen eigenen Zähler nicht.</translation>
    </message>
    <message>
        <source>The commitment did not fit</source>
        <translation>Die Festlegung passte nicht</translation>
    </message>
    <message>
        <source>The device says that what was revealed is not what was committed to: {detail}.</source>
        <translation>Das Gerät sagt, das Offenbarte sei nicht das, worauf man sich festgelegt hatte: {detail}.</translation>
    </message>
    <message>
        <source>Retry; the key update begins anew. When it happens again, set the device aside and report it.</source>
        <translation>Versuchen Sie es noch einmal; der Schlüsselwechsel beginnt neu. Geschieht es wieder, legen Sie das Gerät beiseite und melden Sie es.</translation>
    </message>
    <message>
        <source>Not in this state</source>
        <translation>Nicht in diesem Zustand</translation>
    </message>
    <message>
        <source>The device cannot do this in its present state: {detail}.</source>
        <translation>Das Gerät kann das in seinem jetzigen Zustand nicht: {detail}.</translation>
    </message>
    <message>
        <source>Retry: the workbench looks again where the device stands.</source>
        <translation>Versuchen Sie es noch einmal: die Werkbank sieht wieder nach, wo das Gerät steht.</translation>
    </message>
    <message>
        <source>Device done</source>
        <translation>Gerät fertig</translation>
    </message>
    <message>
        <source>The device has been provisioned in this batch already.</source>
        <translation>Das Gerät wurde in dieser Charge schon aufgenommen.</translation>
    </message>
    <message>
        <source>Nothing; to provision it again, put it into a new batch.</source>
        <translation>Nichts; um es neu aufzunehmen, nehmen Sie es in eine neue Charge.</translation>
    </message>
    <message>
        <source>The ownership counter does not fit</source>
        <translation>Der Besitzzähler passt nicht</translation>
    </message>
    <message>
        <source>The device shows an ownership counter that this site knows it has left behind: {detail}.</source>
        <translation>Das Gerät zeigt einen Besitzzähler, den es, wie dieser Standort weiß, hinter sich gelassen hat: {detail}.</translation>
    </message>
    <message>
        <source>Set it aside: its memory was set back, or it is a copy of another device.</source>
        <translation>Legen Sie es beiseite: sein Speicher wurde zurückgesetzt, oder es ist die Kopie eines anderen Geräts.</translation>
    </message>
    <message>
        <source>The device refused this owner</source>
        <translation>Das Gerät lehnte diesen Eigentümer ab</translation>
    </message>
    <message>
        <source>The device does not accept this site as its owner: {detail}.</source>
        <translation>Das Gerät nimmt diesen Standort nicht als Eigentümer an: {detail}.</translation>
    </message>
    <message>
        <source>Check that the right site is open. A device of another owner must be released by that owner.</source>
        <translation>Prüfen Sie, ob der richtige Standort offen ist. Ein Gerät eines anderen Eigentümers muss von diesem freigegeben werden.</translation>
    </message>
    <message>
        <source>It belongs to another owner</source>
        <translation>Es gehört einem anderen Eigentümer</translation>
    </message>
    <message>
        <source>The device has another owner: {detail}.</source>
        <translation>Das Gerät hat einen anderen Eigentümer: {detail}.</translation>
    </message>
    <message>
        <source>Have that owner release it, or use its reset button if it has one.</source>
        <translation>Lassen Sie es von jenem Eigentümer freigeben, oder verwenden Sie seine Rücksetztaste, wenn es eine hat.</translation>
    </message>
    <message>
        <source>Another owner is at work</source>
        <translation>Ein anderer Eigentümer ist am Werk</translation>
    </message>
    <message>
        <source>The device is in an update by another owner: {detail}.</source>
        <translation>Das Gerät steckt in einem Wechsel eines anderen Eigentümers: {detail}.</translation>
    </message>
    <message>
        <source>Let that owner finish or give it up; the device&apos;s reset button may help.</source>
        <translation>Lassen Sie jenen Eigentümer fertig werden oder aufgeben; die Rücksetztaste des Geräts kann helfen.</translation>
    </message>
    <message>
        <source>The device does not know the format</source>
        <translation>Das Gerät kennt das Format nicht</translation>
    </message>
    <message>
        <source>The device refused the format of the request: {detail}.</source>
        <translation>Das Gerät lehnte das Format der Anfrage ab: {detail}.</translation>
    </message>
    <message>
        <source>A part got lost</source>
        <translation>Ein Teil ging verloren</translation>
    </message>
    <message>
        <source>The device missed a part of a longer message: {detail}.</source>
        <translation>Dem Gerät fehlte ein Teil einer längeren Nachricht: {detail}.</translation>
    </message>
    <message>
        <source>Retry. Check the cable or the reception when it happens often.</source>
        <translation>Versuchen Sie es noch einmal. Prüfen Sie Kabel oder Empfang, wenn es oft geschieht.</translation>
    </message>
    <message>
        <source>The device failed</source>
        <translation>Das Gerät ist gescheitert</translation>
    </message>
    <message>
        <source>The device reported a failure of its own: {detail}.</source>
        <translation>Das Gerät meldete einen eigenen Fehler: {detail}.</translation>
    </message>
    <message>
        <source>Switch it off and on, then retry. When it happens again, set it aside.</source>
        <translation>Schalten Sie es aus und ein und versuchen Sie es dann noch einmal. Geschieht es wieder, legen Sie es beiseite.</translation>
    </message>
    <message>
        <source>The device cannot do that</source>
        <translation>Das Gerät kann das nicht</translation>
    </message>
    <message>
        <source>The device does not know this kind of request: {detail}.</source>
        <translation>Das Gerät kennt diese Art von Anfrage nicht: {detail}.</translation>
    </message>
    <message>
        <source>No randomness yet</source>
        <translation>Noch kein Zufall</translation>
    </message>
    <message>
        <source>The device has not gathered enough randomness to make a key: {detail}.</source>
        <translation>Das Gerät hat noch nicht genug Zufall gesammelt, um einen Schlüssel zu machen: {detail}.</translation>
    </message>
    <message>
        <source>Leave it switched on for a while; the workbench tries again.</source>
        <translation>Lassen Sie es eine Weile eingeschaltet; die Werkbank versucht es wieder.</translation>
    </message>
    <message>
        <source>No share of its own</source>
        <translation>Kein eigener Anteil</translation>
    </message>
    <message>
        <source>The profile demands that the device puts its own randomness into its new key, and this one cannot: {detail}.</source>
        <translation>Das Profil verlangt, dass das Gerät eigenen Zufall in seinen neuen Schlüssel gibt, und dieses kann es nicht: {detail}.</translation>
    </message>
    <message>
        <source>Use a newer firmware, or another profile if the weaker update is acceptable.</source>
        <translation>Verwenden Sie eine neuere Firmware, oder ein anderes Profil, wenn der schwächere Wechsel genügt.</translation>
    </message>
    <message>
        <source>The device lacks this function</source>
        <translation>Dem Gerät fehlt diese Funktion</translation>
    </message>
    <message>
        <source>The device does not know what it was asked for: {detail}.</source>
        <translation>Das Gerät kennt nicht, wonach es gefragt wurde: {detail}.</translation>
    </message>
    <message>
        <source>Check that it is a device for this program, and update its firmware.</source>
        <translation>Prüfen Sie, ob es ein Gerät für dieses Programm ist, und aktualisieren Sie seine Firmware.</translation>
    </message>
    <message>
        <source>Device failed before</source>
        <translation>Gerät schon gescheitert</translation>
    </message>
    <message>
        <source>The device failed in this batch and is not tried again by itself.</source>
        <translation>Das Gerät ist in dieser Charge gescheitert und wird nicht von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>See why it failed; then let it be tried again with device retry.</source>
        <translation>Sehen Sie, warum es scheiterte; dann lassen Sie es mit device retry wieder versuchen.</translation>
    </message>
    <message>
        <source>The device refused the message</source>
        <translation>Das Gerät lehnte die Nachricht ab</translation>
    </message>
    <message>
        <source>The device rejected a request without saying why: {detail}. It may have just been started again.</source>
        <translation>Das Gerät wies eine Anfrage zurück, ohne zu sagen, warum: {detail}. Vielleicht ist es eben erst wieder gestartet.</translation>
    </message>
    <message>
        <source>Retry. When it happens again, switch the device off and on, and update its firmware.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, schalten Sie das Gerät aus und ein und aktualisieren Sie seine Firmware.</translation>
    </message>
    <message>
        <source>Wrong size of a random sample</source>
        <translation>Falsche Größe einer Zufallsprobe</translation>
    </message>
    <message>
        <source>The sample was not asked for: {detail}.</source>
        <translation>Die Probe wurde nicht angefordert: {detail}.</translation>
    </message>
    <message>
        <source>Ask for 1 to 131072 bytes.</source>
        <translation>Verlangen Sie 1 bis 131072 Byte.</translation>
    </message>
    <message>
        <source>Not a serial</source>
        <translation>Keine Seriennummer</translation>
    </message>
    <message>
        <source>A serial has 1 to 64 printable ASCII characters without a space at its ends.</source>
        <translation>Eine Seriennummer hat 1 bis 64 druckbare ASCII-Zeichen ohne Leerzeichen an den Enden.</translation>
    </message>
    <message>
        <source>Read the serial from the label again; a device that tells another one is faulty or not genuine.</source>
        <translation>Lesen Sie die Seriennummer noch einmal vom Etikett; ein Gerät, das eine andere nennt, ist fehlerhaft oder nicht echt.</translation>
    </message>
    <message>
        <source>The device does not answer</source>
        <translation>Das Gerät antwortet nicht</translation>
    </message>
    <message>
        <source>The device gave no answer in time: {detail}.</source>
        <translation>Das Gerät gab nicht rechtzeitig Antwort: {detail}.</translation>
    </message>
    <message>
        <source>Check power and cable, press the device&apos;s reset button, then retry. On serial check the baud rate of the profile.</source>
        <translation>Prüfen Sie Strom und Kabel, drücken Sie die Rücksetztaste des Geräts und versuchen Sie es noch einmal. An seriellen Ports prüfen Sie die Baudrate des Profils.</translation>
    </message>
    <message>
        <source>Device in other hands</source>
        <translation>Gerät in anderen Händen</translation>
    </message>
    <message>
        <source>Another run, perhaps of another process, works on this device; this one leaves it alone.</source>
        <translation>Ein anderer Lauf, vielleicht eines anderen Prozesses, arbeitet an diesem Gerät; dieser lässt es in Ruhe.</translation>
    </message>
    <message>
        <source>Wait until the other run has ended; if that program is gone, its hold ends by itself shortly.</source>
        <translation>Warten Sie, bis der andere Lauf zu Ende ist; ist jenes Programm weg, endet sein Anspruch bald von selbst.</translation>
    </message>
    <message>
        <source>Too large for the device</source>
        <translation>Zu groß für das Gerät</translation>
    </message>
    <message>
        <source>The device cannot take a message of this size: {detail}.</source>
        <translation>Das Gerät kann keine Nachricht dieser Größe nehmen: {detail}.</translation>
    </message>
    <message>
        <source>Use a profile with fewer rights and shorter names, or update the device&apos;s firmware.</source>
        <translation>Verwenden Sie ein Profil mit weniger Rechten und kürzeren Namen, oder aktualisieren Sie die Firmware des Geräts.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>The device asks to be left alone for a while: {detail}.</source>
        <translation>Das Gerät will eine Weile in Ruhe gelassen werden: {detail}.</translation>
    </message>
    <message>
        <source>Wait; the workbench tries again.</source>
        <translation>Warten Sie; die Werkbank versucht es wieder.</translation>
    </message>
    <message>
        <source>The device refused the signature</source>
        <translation>Das Gerät lehnte die Signatur ab</translation>
    </message>
    <message>
        <source>The device does not accept what the CA key signed: {detail}.</source>
        <translation>Das Gerät nimmt nicht an, was der CA-Schlüssel signiert hat: {detail}.</translation>
    </message>
    <message>
        <source>Device not expected</source>
        <translation>Gerät nicht erwartet</translation>
    </message>
    <message>
        <source>The device is not in this batch, and the batch takes only what is expected.</source>
        <translation>Das Gerät steht nicht in dieser Charge, und die Charge nimmt nur, was erwartet wird.</translation>
    </message>
    <message>
        <source>Check the serial; add the device to the batch, or make a batch that takes what comes.</source>
        <translation>Prüfen Sie die Seriennummer; nehmen Sie das Gerät in die Charge auf, oder legen Sie eine Charge an, die nimmt, was kommt.</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>Kein solches Gerät</translation>
    </message>
    <message>
        <source>The registry knows no such device: {detail}.</source>
        <translation>Das Register kennt kein solches Gerät: {detail}.</translation>
    </message>
    <message>
        <source>Check the serial; imprint-cli device list shows all of them.</source>
        <translation>Prüfen Sie die Seriennummer; imprint-cli device list zeigt alle.</translation>
    </message>
    <message>
        <source>Program incomplete</source>
        <translation>Programm unvollständig</translation>
    </message>
    <message>
        <source>The catalogue of known failures cannot be read: {detail}.</source>
        <translation>Der Katalog bekannter Fehler ist nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm noch einmal.</translation>
    </message>
    <message>
        <source>A file of that name exists: {detail}.</source>
        <translation>Eine Datei dieses Namens gibt es: {detail}.</translation>
    </message>
    <message>
        <source>Choose another name; nothing is written over.</source>
        <translation>Wählen Sie einen anderen Namen; nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>The file could not be read or written</source>
        <translation>Die Datei konnte nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>The system refused to read or write: {detail}.</source>
        <translation>Das System verweigerte das Lesen oder Schreiben: {detail}.</translation>
    </message>
    <message>
        <source>Check the disk and its cable, then try again; with a network drive, check the connection.</source>
        <translation>Prüfen Sie den Datenträger und sein Kabel und versuchen Sie es noch einmal; bei einem Netzlaufwerk die Verbindung.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The file could not be written because the disk is full: {detail}. What was there before is unchanged.</source>
        <translation>Die Datei konnte nicht geschrieben werden, weil der Datenträger voll ist: {detail}. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>The file is not there: {detail}.</source>
        <translation>Die Datei ist nicht da: {detail}.</translation>
    </message>
    <message>
        <source>Check the name and the place; a stick or a network drive may not be connected.</source>
        <translation>Prüfen Sie Namen und Ort; ein Stick oder Netzlaufwerk ist vielleicht nicht verbunden.</translation>
    </message>
    <message>
        <source>No right to the file</source>
        <translation>Kein Recht an der Datei</translation>
    </message>
    <message>
        <source>This account may not read or write the file: {detail}.</source>
        <translation>Dieses Konto darf die Datei nicht lesen oder schreiben: {detail}.</translation>
    </message>
    <message>
        <source>Choose another place, or have the folder&apos;s owner give this account the right to it.</source>
        <translation>Wählen Sie einen anderen Ort, oder lassen Sie den Eigentümer des Ordners diesem Konto das Recht geben.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>The file is larger than anything of this kind can be: {detail}.</source>
        <translation>Die Datei ist größer, als etwas dieser Art sein kann: {detail}.</translation>
    </message>
    <message>
        <source>Check that the right file was chosen.</source>
        <translation>Prüfen Sie, ob die richtige Datei gewählt wurde.</translation>
    </message>
    <message>
        <source>Options do not fit together</source>
        <translation>Optionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>The simulated devices cannot be started with these options.</source>
        <translation>Die simulierten Geräte können mit diesen Optionen nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Run imprint-device --help and correct the option that is named.</source>
        <translation>Sehen Sie imprint-device --help an und berichtigen Sie die genannte Option.</translation>
    </message>
    <message>
        <source>The token is busy</source>
        <translation>Das Token ist beschäftigt</translation>
    </message>
    <message>
        <source>Another program or another part of this one uses the token: {detail}.</source>
        <translation>Ein anderes Programm oder ein anderer Teil dieses Programms benutzt das Token: {detail}.</translation>
    </message>
    <message>
        <source>Wait or close the other program, then try again.</source>
        <translation>Warten Sie oder schließen Sie das andere Programm; dann noch einmal.</translation>
    </message>
    <message>
        <source>Cancelled at the token</source>
        <translation>Am Token abgebrochen</translation>
    </message>
    <message>
        <source>The token or its PIN pad cancelled: {detail}.</source>
        <translation>Das Token oder sein PIN-Pad hat abgebrochen: {detail}.</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>Versuchen Sie es noch einmal, wenn Sie bereit sind.</translation>
    </message>
    <message>
        <source>The token gave no usable answer</source>
        <translation>Das Token gab keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>The token&apos;s answer is of no use: {detail}.</source>
        <translation>Mit der Antwort des Tokens ist nichts anzufangen: {detail}.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, unplug the token, plug it in again and look with imprint-cli token info.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es so, ziehen Sie das Token ab, stecken Sie es wieder an und sehen mit imprint-cli token info nach.</translation>
    </message>
    <message>
        <source>The token is full</source>
        <translation>Das Token ist voll</translation>
    </message>
    <message>
        <source>The token has no room: {detail}.</source>
        <translation>Das Token hat keinen Platz: {detail}.</translation>
    </message>
    <message>
        <source>Remove what is no longer needed with the tool of the token&apos;s maker, or take another token.</source>
        <translation>Entfernen Sie mit dem Werkzeug des Token-Herstellers, was nicht mehr gebraucht wird, oder nehmen Sie ein anderes Token.</translation>
    </message>
    <message>
        <source>The token is gone</source>
        <translation>Das Token ist weg</translation>
    </message>
    <message>
        <source>The token was unplugged or its session ended: {detail}.</source>
        <translation>Das Token wurde abgezogen, oder seine Sitzung ist zu Ende: {detail}.</translation>
    </message>
    <message>
        <source>Plug the same token in again; a batch goes on at the serial it was at.</source>
        <translation>Stecken Sie dasselbe Token wieder an; eine Charge geht bei der Seriennummer weiter, bei der sie war.</translation>
    </message>
    <message>
        <source>The token takes no key from outside</source>
        <translation>Das Token nimmt keinen Schlüssel von außen</translation>
    </message>
    <message>
        <source>The module does not import AES keys: {detail}.</source>
        <translation>Das Modul importiert keine AES-Schlüssel: {detail}.</translation>
    </message>
    <message>
        <source>Use the DKEK way: imprint-cli token import --help lists its steps; or make the key in the token.</source>
        <translation>Gehen Sie den Weg über DKEK: imprint-cli token import --help nennt die Schritte; oder machen Sie den Schlüssel im Token.</translation>
    </message>
    <message>
        <source>The key is of no use here</source>
        <translation>Der Schlüssel ist hier nicht brauchbar</translation>
    </message>
    <message>
        <source>The key cannot be a CA key: {detail}.</source>
        <translation>Der Schlüssel kann kein CA-Schlüssel sein: {detail}.</translation>
    </message>
    <message>
        <source>Use an EC key on P-256 or P-384, with its public key or certificate in the token.</source>
        <translation>Verwenden Sie einen EC-Schlüssel auf P-256 oder P-384, dessen öffentlicher Schlüssel oder Zertifikat im Token liegt.</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>Der Name ist vergeben</translation>
    </message>
    <message>
        <source>The token holds an object of that name already: {detail}.</source>
        <translation>Das Token enthält schon ein Objekt dieses Namens: {detail}.</translation>
    </message>
    <message>
        <source>Choose another label; what is there is never touched.</source>
        <translation>Wählen Sie eine andere Bezeichnung; was da ist, wird nie angerührt.</translation>
    </message>
    <message>
        <source>The key is not there</source>
        <translation>Der Schlüssel ist nicht da</translation>
    </message>
    <message>
        <source>The token shows no {detail}.</source>
        <translation>Das Token zeigt {detail} nicht.</translation>
    </message>
    <message>
        <source>Look with imprint-cli token keys; most keys are seen only with the PIN.</source>
        <translation>Sehen Sie mit imprint-cli token keys nach; die meisten Schlüssel sieht man nur mit der PIN.</translation>
    </message>
    <message>
        <source>Several keys have that name</source>
        <translation>Mehrere Schlüssel heißen so</translation>
    </message>
    <message>
        <source>The token holds {detail}.</source>
        <translation>Das Token enthält {detail}.</translation>
    </message>
    <message>
        <source>Give the right one a name of its own with the tool of the token&apos;s maker: a guess would make wrong secrets.</source>
        <translation>Geben Sie dem richtigen mit dem Werkzeug des Token-Herstellers einen eigenen Namen: Raten ergäbe falsche Geheimnisse.</translation>
    </message>
    <message>
        <source>The token wants its PIN again</source>
        <translation>Das Token will seine PIN noch einmal</translation>
    </message>
    <message>
        <source>The token is no longer logged in: {detail}.</source>
        <translation>Das Token ist nicht mehr angemeldet: {detail}.</translation>
    </message>
    <message>
        <source>Type the PIN again; another program may have used the token.</source>
        <translation>Geben Sie die PIN noch einmal ein; vielleicht hat ein anderes Programm das Token benutzt.</translation>
    </message>
    <message>
        <source>The token or its module cannot do this</source>
        <translation>Token oder Modul kann das nicht</translation>
    </message>
    <message>
        <source>The module refuses the operation for this key: {detail}.</source>
        <translation>Das Modul verweigert die Operation für diesen Schlüssel: {detail}.</translation>
    </message>
    <message>
        <source>imprint-cli token keys shows what each key can do with this module. Another module for the same token may do more.</source>
        <translation>imprint-cli token keys zeigt, was jeder Schlüssel mit diesem Modul kann. Ein anderes Modul für dasselbe Token kann vielleicht mehr.</translation>
    </message>
    <message>
        <source>The module cannot be used</source>
        <translation>Das Modul ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The PKCS#11 module does not load: {detail}.</source>
        <translation>Das PKCS#11-Modul lässt sich nicht laden: {detail}.</translation>
    </message>
    <message>
        <source>Name the module of your token with --module FILE; imprint-cli token list shows which ones are installed.</source>
        <translation>Nennen Sie das Modul Ihres Tokens mit --module DATEI; imprint-cli token list zeigt, welche installiert sind.</translation>
    </message>
    <message>
        <source>This module cannot see AES keys</source>
        <translation>Dieses Modul sieht keine AES-Schlüssel</translation>
    </message>
    <message>
        <source>The module shows no AES key of any card: {detail}.</source>
        <translation>Das Modul zeigt von keiner Karte AES-Schlüssel: {detail}.</translation>
    </message>
    <message>
        <source>Choose the SmartCard-HSM module for the same token with --module (libsc-hsm-pkcs11).</source>
        <translation>Wählen Sie für dasselbe Token das Modul SmartCard-HSM mit --module (libsc-hsm-pkcs11).</translation>
    </message>
    <message>
        <source>No token is plugged in</source>
        <translation>Kein Token angesteckt</translation>
    </message>
    <message>
        <source>The module sees no token: {detail}.</source>
        <translation>Das Modul sieht kein Token: {detail}.</translation>
    </message>
    <message>
        <source>Plug the token in. If it is, its system service (pcscd) may not run, or another program (gpg&apos;s scdaemon) may hold it.</source>
        <translation>Stecken Sie das Token an. Steckt es, läuft vielleicht sein Systemdienst (pcscd) nicht, oder ein anderes Programm (scdaemon von gpg) hält es.</translation>
    </message>
    <message>
        <source>Only one try is left</source>
        <translation>Nur noch ein Versuch</translation>
    </message>
    <message>
        <source>The token {detail} takes one more PIN; after a wrong one it is locked.</source>
        <translation>Das Token {detail} nimmt noch eine PIN; nach einer falschen ist es gesperrt.</translation>
    </message>
    <message>
        <source>If you are sure of the PIN, say so with --final-try; else unlock the token first with its SO-PIN.</source>
        <translation>Sind Sie sich der PIN sicher, sagen Sie es mit --final-try; sonst entsperren Sie das Token zuerst mit seiner SO-PIN.</translation>
    </message>
    <message>
        <source>A PIN of that length is not possible</source>
        <translation>Eine PIN dieser Länge ist nicht möglich</translation>
    </message>
    <message>
        <source>The PIN was not sent, because its length cannot be right: {detail}.</source>
        <translation>Die PIN wurde nicht gesendet, weil ihre Länge nicht stimmen kann: {detail}.</translation>
    </message>
    <message>
        <source>Type it again; no try was used.</source>
        <translation>Geben Sie sie noch einmal ein; kein Versuch wurde verbraucht.</translation>
    </message>
    <message>
        <source>The PIN is locked</source>
        <translation>Die PIN ist gesperrt</translation>
    </message>
    <message>
        <source>The token takes no PIN any more: {detail}.</source>
        <translation>Das Token nimmt keine PIN mehr: {detail}.</translation>
    </message>
    <message>
        <source>Unlock it with the SO-PIN and the tool of its maker (sc-hsm-tool, pkcs11-tool); no PIN was sent.</source>
        <translation>Entsperren Sie es mit der SO-PIN und dem Werkzeug seines Herstellers (sc-hsm-tool, pkcs11-tool); keine PIN wurde gesendet.</translation>
    </message>
    <message>
        <source>Nobody to ask for the PIN</source>
        <translation>Niemand da, der die PIN eingibt</translation>
    </message>
    <message>
        <source>The PIN is needed, and there is no terminal to type it at: {detail}.</source>
        <translation>Die PIN wird gebraucht, und es gibt kein Terminal, um sie einzugeben: {detail}.</translation>
    </message>
    <message>
        <source>Give it with --pin-file FILE or --pin-fd N.</source>
        <translation>Geben Sie sie mit --pin-file DATEI oder --pin-fd N.</translation>
    </message>
    <message>
        <source>The token has no PIN yet</source>
        <translation>Das Token hat noch keine PIN</translation>
    </message>
    <message>
        <source>The token is not ready: {detail}.</source>
        <translation>Das Token ist nicht bereit: {detail}.</translation>
    </message>
    <message>
        <source>Set the user PIN with the tool of the token&apos;s maker first.</source>
        <translation>Setzen Sie zuerst die Benutzer-PIN mit dem Werkzeug des Token-Herstellers.</translation>
    </message>
    <message>
        <source>The PIN is wrong</source>
        <translation>Die PIN ist falsch</translation>
    </message>
    <message>
        <source>The token refused the PIN: {detail}. One try is used up.</source>
        <translation>Das Token lehnte die PIN ab: {detail}. Ein Versuch ist verbraucht.</translation>
    </message>
    <message>
        <source>Be sure of the PIN before the next try; the token locks after a few wrong ones.</source>
        <translation>Seien Sie sich der PIN sicher, bevor Sie es wieder versuchen; das Token sperrt nach wenigen falschen.</translation>
    </message>
    <message>
        <source>The token is read-only</source>
        <translation>Das Token kann nur gelesen werden</translation>
    </message>
    <message>
        <source>The token or session does not allow changes: {detail}.</source>
        <translation>Token oder Sitzung erlauben keine Änderungen: {detail}.</translation>
    </message>
    <message>
        <source>Take off the write protection, or use the token only to sign and derive.</source>
        <translation>Nehmen Sie den Schreibschutz weg, oder verwenden Sie das Token nur zum Signieren und Ableiten.</translation>
    </message>
    <message>
        <source>The token refuses the object</source>
        <translation>Das Token lehnt das Objekt ab</translation>
    </message>
    <message>
        <source>The token does not take an object like this: {detail}.</source>
        <translation>Das Token nimmt ein solches Objekt nicht: {detail}.</translation>
    </message>
    <message>
        <source>Its maker&apos;s documentation says what it can hold; nothing was changed.</source>
        <translation>Die Unterlagen seines Herstellers sagen, was es aufnehmen kann; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another program reset the token</source>
        <translation>Ein anderes Programm hat das Token zurückgesetzt</translation>
    </message>
    <message>
        <source>The token is there, but another program has reset it: {detail}.</source>
        <translation>Das Token ist da, aber ein anderes Programm hat es zurückgesetzt: {detail}.</translation>
    </message>
    <message>
        <source>Close the other program and type the PIN again; nothing was lost.</source>
        <translation>Schließen Sie das andere Programm und geben Sie die PIN noch einmal ein; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The card service does not answer</source>
        <translation>Der Kartendienst antwortet nicht</translation>
    </message>
    <message>
        <source>The system&apos;s service for smart cards does not answer: {detail}.</source>
        <translation>Der Systemdienst für Chipkarten antwortet nicht: {detail}.</translation>
    </message>
    <message>
        <source>Start it again (systemctl restart pcscd), then plug the token in again.</source>
        <translation>Starten Sie ihn neu (systemctl restart pcscd) und stecken Sie das Token dann wieder an.</translation>
    </message>
    <message>
        <source>The token&apos;s signature is wrong</source>
        <translation>Die Signatur des Tokens ist falsch</translation>
    </message>
    <message>
        <source>A signature by the token does not verify: {detail}.</source>
        <translation>Eine Signatur des Tokens prüft nicht: {detail}.</translation>
    </message>
    <message>
        <source>It was not used. Unplug the token, plug it in again and test it with imprint-cli token speed.</source>
        <translation>Sie wurde nicht verwendet. Ziehen Sie das Token ab, stecken Sie es wieder an und prüfen Sie es mit imprint-cli token speed.</translation>
    </message>
    <message>
        <source>The token&apos;s keys have to be looked for again</source>
        <translation>Die Schlüssel des Tokens müssen neu gesucht werden</translation>
    </message>
    <message>
        <source>A handle of a key is no longer valid: {detail}.</source>
        <translation>Ein Verweis auf einen Schlüssel gilt nicht mehr: {detail}.</translation>
    </message>
    <message>
        <source>The same command finds the key again.</source>
        <translation>Derselbe Befehl findet den Schlüssel wieder.</translation>
    </message>
    <message>
        <source>The module does not answer</source>
        <translation>Das Modul antwortet nicht</translation>
    </message>
    <message>
        <source>A call into the module has not come back: {detail}.</source>
        <translation>Ein Aufruf des Moduls ist nicht zurückgekommen: {detail}.</translation>
    </message>
    <message>
        <source>Unplug the token and start the program again; nothing that was under way has been handed out.</source>
        <translation>Ziehen Sie das Token ab und starten Sie das Programm neu; nichts, was unterwegs war, wurde herausgegeben.</translation>
    </message>
    <message>
        <source>That token is not there</source>
        <translation>Jenes Token ist nicht da</translation>
    </message>
    <message>
        <source>The token that was named is not plugged in: {detail}.</source>
        <translation>Das genannte Token ist nicht angesteckt: {detail}.</translation>
    </message>
    <message>
        <source>Compare the serial number with imprint-cli token list.</source>
        <translation>Vergleichen Sie die Seriennummer mit imprint-cli token list.</translation>
    </message>
    <message>
        <source>Which token?</source>
        <translation>Welches Token?</translation>
    </message>
    <message>
        <source>There are several tokens: {detail}.</source>
        <translation>Es gibt mehrere Token: {detail}.</translation>
    </message>
    <message>
        <source>Name one with --token and its serial number.</source>
        <translation>Nennen Sie eines mit --token und seiner Seriennummer.</translation>
    </message>
    <message>
        <source>The order file is not valid</source>
        <translation>Die Bestelldatei ist nicht gültig</translation>
    </message>
    <message>
        <source>Nothing was imported, because of an error in {detail}.</source>
        <translation>Nichts wurde eingelesen, wegen eines Fehlers in {detail}.</translation>
    </message>
    <message>
        <source>Correct the lines that are named, or ask the supplier for a new file, and import it again.</source>
        <translation>Berichtigen Sie die genannten Zeilen oder bitten Sie den Lieferanten um eine neue Datei, und lesen Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Not a derivation to compute</source>
        <translation>Keine Ableitung, die sich rechnen lässt</translation>
    </message>
    <message>
        <source>The description of the key derivation cannot be used: {detail}.</source>
        <translation>Die Beschreibung der Schlüsselableitung ist nicht brauchbar: {detail}.</translation>
    </message>
    <message>
        <source>Correct the file: imprint-cli help kdf eval shows how it is written.</source>
        <translation>Berichtigen Sie die Datei: imprint-cli help kdf eval zeigt, wie sie geschrieben wird.</translation>
    </message>
    <message>
        <source>Key derivation cost not usable</source>
        <translation>Aufwand der Schlüsselableitung nicht brauchbar</translation>
    </message>
    <message>
        <source>The cost parameters for deriving a key from the passphrase are out of range or need more memory than is allowed or available.</source>
        <translation>Die Aufwandsparameter für die Ableitung eines Schlüssels aus der Passphrase liegen außerhalb der Grenzen oder brauchen mehr Speicher, als erlaubt oder da ist.</translation>
    </message>
    <message>
        <source>Check that the file comes from this program and is complete; close other programs if memory is short.</source>
        <translation>Prüfen Sie, ob die Datei von diesem Programm kommt und vollständig ist; schließen Sie andere Programme, wenn der Speicher knapp ist.</translation>
    </message>
    <message>
        <source>Input does not fit the derivation</source>
        <translation>Eingaben passen nicht zur Ableitung</translation>
    </message>
    <message>
        <source>The inputs cannot be used with this derivation: {detail}.</source>
        <translation>Die Eingaben können mit dieser Ableitung nicht verwendet werden: {detail}.</translation>
    </message>
    <message>
        <source>Check which values belong to it, and that hex, text and base64 are named as what they are.</source>
        <translation>Prüfen Sie, welche Werte dazu gehören und dass Hex, Text und Base64 als das bezeichnet sind, was sie sind.</translation>
    </message>
    <message>
        <source>Derived key too long</source>
        <translation>Abgeleiteter Schlüssel zu lang</translation>
    </message>
    <message>
        <source>More bytes were asked for than the key derivation can give.</source>
        <translation>Es wurden mehr Bytes verlangt, als die Ableitung geben kann.</translation>
    </message>
    <message>
        <source>Ask for fewer bytes.</source>
        <translation>Verlangen Sie weniger Bytes.</translation>
    </message>
    <message>
        <source>No such preset</source>
        <translation>Keine solche Voreinstellung</translation>
    </message>
    <message>
        <source>The preset is not known or not readable: {detail}.</source>
        <translation>Die Voreinstellung ist nicht bekannt oder nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>Choose one of those that imprint-cli kdf presets shows.</source>
        <translation>Wählen Sie eine von denen, die imprint-cli kdf presets zeigt.</translation>
    </message>
    <message>
        <source>Parameter out of range</source>
        <translation>Parameter außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>The derivation does not exist with these parameters: {detail}.</source>
        <translation>Mit diesen Parametern gibt es die Ableitung nicht: {detail}.</translation>
    </message>
    <message>
        <source>Compare the parameters with the documentation of the device, then correct the file.</source>
        <translation>Vergleichen Sie die Parameter mit den Unterlagen des Geräts und berichtigen Sie dann die Datei.</translation>
    </message>
    <message>
        <source>Key on another curve</source>
        <translation>Schlüssel auf einer anderen Kurve</translation>
    </message>
    <message>
        <source>A key lies on another curve than the one that is needed here.</source>
        <translation>Ein Schlüssel liegt auf einer anderen Kurve als der, die hier gebraucht wird.</translation>
    </message>
    <message>
        <source>Use a key on the curve that the device profile names, P-256 or P-384.</source>
        <translation>Verwenden Sie einen Schlüssel auf der Kurve, die das Geräteprofil nennt, P-256 oder P-384.</translation>
    </message>
    <message>
        <source>The key is not the delivered one</source>
        <translation>Der Schlüssel ist nicht der gelieferte</translation>
    </message>
    <message>
        <source>The device&apos;s key is not the one that came with the order: {detail}.</source>
        <translation>Der Schlüssel des Geräts ist nicht der, der mit der Bestellung kam: {detail}.</translation>
    </message>
    <message>
        <source>Do not use the device. Check that label and device belong together, then ask the supplier: it may have been exchanged.</source>
        <translation>Verwenden Sie das Gerät nicht. Prüfen Sie, ob Etikett und Gerät zusammengehören, und fragen Sie dann den Lieferanten: es könnte vertauscht worden sein.</translation>
    </message>
    <message>
        <source>Not a fingerprint</source>
        <translation>Kein Fingerabdruck</translation>
    </message>
    <message>
        <source>The delivered fingerprint cannot be read: {detail}.</source>
        <translation>Der gelieferte Fingerabdruck ist nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>It must be the SHA-256 of the public key in hexadecimal, 64 digits. A spreadsheet may have shortened it: format the column as text.</source>
        <translation>Es muss der SHA-256 des öffentlichen Schlüssels in Hex sein, 64 Ziffern. Vielleicht hat eine Tabellenkalkulation ihn gekürzt: formatieren Sie die Spalte als Text.</translation>
    </message>
    <message>
        <source>The result is no key</source>
        <translation>Das Ergebnis ist kein Schlüssel</translation>
    </message>
    <message>
        <source>A computation with public keys came out at the point at infinity, which is no key.</source>
        <translation>Eine Rechnung mit öffentlichen Schlüsseln ergab den Punkt im Unendlichen, der kein Schlüssel ist.</translation>
    </message>
    <message>
        <source>Repeat the step; when it happens again with the same device, set the device aside.</source>
        <translation>Wiederholen Sie den Schritt; geschieht es mit demselben Gerät wieder, legen Sie es beiseite.</translation>
    </message>
    <message>
        <source>Key known from another device</source>
        <translation>Schlüssel von einem anderen Gerät bekannt</translation>
    </message>
    <message>
        <source>The registry has seen this key at another device; no two devices ever have the same one.</source>
        <translation>Das Register hat diesen Schlüssel bei einem anderen Gerät gesehen; zwei Geräte haben nie denselben.</translation>
    </message>
    <message>
        <source>Set both devices aside: one is a copy or was made with a bad random generator. Compare their labels and ask the vendor.</source>
        <translation>Legen Sie beide Geräte beiseite: eines ist eine Kopie oder entstand mit einem schlechten Zufallsgenerator. Vergleichen Sie die Etiketten und fragen Sie den Hersteller.</translation>
    </message>
    <message>
        <source>The profile demands that the device&apos;s key comes with the order, and none did: {detail}.</source>
        <translation>Das Profil verlangt, dass der Schlüssel des Geräts mit der Bestellung kommt, und es kam keiner: {detail}.</translation>
    </message>
    <message>
        <source>Ask the supplier for the public key or its fingerprint, and import it.</source>
        <translation>Bitten Sie den Lieferanten um den öffentlichen Schlüssel oder seinen Fingerabdruck, und lesen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Not a private key</source>
        <translation>Kein privater Schlüssel</translation>
    </message>
    <message>
        <source>The data is not a private key in PKCS#8 form, or the public key stored with it belongs to another one.</source>
        <translation>Die Daten sind kein privater Schlüssel in der Form PKCS#8, oder der mitgespeicherte öffentliche Schlüssel gehört zu einem anderen.</translation>
    </message>
    <message>
        <source>Check that the right file was chosen and that it is complete.</source>
        <translation>Prüfen Sie, ob die richtige Datei gewählt wurde und ob sie vollständig ist.</translation>
    </message>
    <message>
        <source>Not a point on the curve</source>
        <translation>Kein Punkt der Kurve</translation>
    </message>
    <message>
        <source>A public key&apos;s coordinates are not those of a point on its curve, so it is no key at all.</source>
        <translation>Die Koordinaten eines öffentlichen Schlüssels sind nicht die eines Punkts seiner Kurve; er ist also gar kein Schlüssel.</translation>
    </message>
    <message>
        <source>Check where the key comes from. When a device sent it, set the device aside: it is faulty or not genuine.</source>
        <translation>Prüfen Sie, woher der Schlüssel kommt. Hat ein Gerät ihn geschickt, legen Sie es beiseite: es ist fehlerhaft oder nicht echt.</translation>
    </message>
    <message>
        <source>The device cannot prove its key</source>
        <translation>Das Gerät kann seinen Schlüssel nicht beweisen</translation>
    </message>
    <message>
        <source>The device did not prove that it has the private key it shows: {detail}.</source>
        <translation>Das Gerät hat nicht bewiesen, dass es den privaten Schlüssel zu dem hat, den es zeigt: {detail}.</translation>
    </message>
    <message>
        <source>Set it aside: it may be a copy or a faulty device.</source>
        <translation>Legen Sie es beiseite: es kann eine Kopie oder ein fehlerhaftes Gerät sein.</translation>
    </message>
    <message>
        <source>A private key was delivered</source>
        <translation>Ein privater Schlüssel wurde geliefert</translation>
    </message>
    <message>
        <source>A private key came with the order ({detail}); whoever has seen the file knows the device&apos;s key.</source>
        <translation>Mit der Bestellung kam ein privater Schlüssel ({detail}); wer die Datei gesehen hat, kennt den Schlüssel des Geräts.</translation>
    </message>
    <message>
        <source>Delete the file, tell the supplier, and ask for public keys only. The device gets a new key at its key update.</source>
        <translation>Löschen Sie die Datei, sagen Sie es dem Lieferanten, und verlangen Sie nur öffentliche Schlüssel. Das Gerät bekommt beim Schlüsselwechsel einen neuen.</translation>
    </message>
    <message>
        <source>Key used before</source>
        <translation>Schlüssel schon verwendet</translation>
    </message>
    <message>
        <source>A key that is used once only, or was seen in another part of a key update, came again.</source>
        <translation>Ein Schlüssel, der nur einmal verwendet wird oder in einem anderen Teil eines Schlüsselwechsels vorkam, kam wieder.</translation>
    </message>
    <message>
        <source>Try once more; if it happens again, set the device aside: its random generator is faulty or its answers are replayed.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, legen Sie das Gerät beiseite: sein Zufallsgenerator ist fehlerhaft, oder seine Antworten werden wiederholt.</translation>
    </message>
    <message>
        <source>Private key out of range</source>
        <translation>Privater Schlüssel außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>A private number does not lie between 1 and the order of its curve.</source>
        <translation>Eine private Zahl liegt nicht zwischen 1 und der Ordnung ihrer Kurve.</translation>
    </message>
    <message>
        <source>Check where the key comes from; make a new key if it is your own.</source>
        <translation>Prüfen Sie, woher der Schlüssel kommt; machen Sie einen neuen, wenn es Ihr eigener ist.</translation>
    </message>
    <message>
        <source>Not a public key in an accepted form</source>
        <translation>Kein öffentlicher Schlüssel in angenommener Form</translation>
    </message>
    <message>
        <source>The data is not a public key on P-256 or P-384 in the form that is expected here.</source>
        <translation>Die Daten sind kein öffentlicher Schlüssel auf P-256 oder P-384 in der hier erwarteten Form.</translation>
    </message>
    <message>
        <source>Bring the key as PEM or as DER SubjectPublicKeyInfo with the named curve P-256 or P-384.</source>
        <translation>Bringen Sie den Schlüssel als PEM oder als DER SubjectPublicKeyInfo mit der benannten Kurve P-256 oder P-384.</translation>
    </message>
    <message>
        <source>An older key of this device</source>
        <translation>Ein älterer Schlüssel dieses Geräts</translation>
    </message>
    <message>
        <source>The device shows a key that it had before its last key update: {detail}.</source>
        <translation>Das Gerät zeigt einen Schlüssel, den es vor seinem letzten Schlüsselwechsel hatte: {detail}.</translation>
    </message>
    <message>
        <source>Do not use the device: it is a copy, or its memory was set back. Keep it apart and ask the supplier.</source>
        <translation>Verwenden Sie das Gerät nicht: es ist eine Kopie, oder sein Speicher wurde zurückgesetzt. Halten Sie es getrennt und fragen Sie den Lieferanten.</translation>
    </message>
    <message>
        <source>Not a public key</source>
        <translation>Kein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>The delivered key cannot be read: {detail}.</source>
        <translation>Der gelieferte Schlüssel ist nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>Ask the supplier for the public key as PEM, or as base64 or hex of its DER SubjectPublicKeyInfo.</source>
        <translation>Bitten Sie den Lieferanten um den öffentlichen Schlüssel als PEM oder als Base64 oder Hex seines DER SubjectPublicKeyInfo.</translation>
    </message>
    <message>
        <source>Calibration not usable</source>
        <translation>Kalibrierung nicht brauchbar</translation>
    </message>
    <message>
        <source>The measured offsets cannot be used: {detail}.</source>
        <translation>Die gemessenen Abstände sind nicht brauchbar: {detail}.</translation>
    </message>
    <message>
        <source>Print a test page, measure again and set the values with imprint-cli label calibrate.</source>
        <translation>Drucken Sie eine Testseite, messen Sie noch einmal und setzen Sie die Werte mit imprint-cli label calibrate.</translation>
    </message>
    <message>
        <source>Labels not taken</source>
        <translation>Etiketten nicht genommen</translation>
    </message>
    <message>
        <source>The file of labels was refused: {detail}.</source>
        <translation>Die Datei der Etiketten wurde abgelehnt: {detail}.</translation>
    </message>
    <message>
        <source>Correct the lines that are named. No label was made.</source>
        <translation>Berichtigen Sie die genannten Zeilen. Kein Etikett wurde gemacht.</translation>
    </message>
    <message>
        <source>What was drawn does not read as it should: {detail}.</source>
        <translation>Was gezeichnet wurde, liest sich nicht, wie es soll: {detail}.</translation>
    </message>
    <message>
        <source>Report this: nothing was handed out.</source>
        <translation>Melden Sie das: nichts wurde herausgegeben.</translation>
    </message>
    <message>
        <source>No code in the picture</source>
        <translation>Kein Code im Bild</translation>
    </message>
    <message>
        <source>No QR code or Data Matrix was found: {detail}.</source>
        <translation>Kein QR-Code oder Data Matrix gefunden: {detail}.</translation>
    </message>
    <message>
        <source>Take the picture again, closer, straight and with more light.</source>
        <translation>Nehmen Sie das Bild noch einmal auf, näher, gerade und mit mehr Licht.</translation>
    </message>
    <message>
        <source>No label to print</source>
        <translation>Kein Etikett zu drucken</translation>
    </message>
    <message>
        <source>No device of the batch is done: {detail}.</source>
        <translation>Kein Gerät der Charge ist fertig: {detail}.</translation>
    </message>
    <message>
        <source>Let the batch finish, or name the devices.</source>
        <translation>Lassen Sie die Charge fertig werden, oder nennen Sie die Geräte.</translation>
    </message>
    <message>
        <source>A field has no value</source>
        <translation>Ein Feld hat keinen Wert</translation>
    </message>
    <message>
        <source>The registry does not know this field of the label: {detail}.</source>
        <translation>Das Register kennt dieses Feld des Etiketts nicht: {detail}.</translation>
    </message>
    <message>
        <source>Name the file that the devices were flashed with by --csv, with a column serial.</source>
        <translation>Nennen Sie mit --csv die Datei, mit der die Geräte bespielt wurden, mit einer Spalte serial.</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>The picture cannot be read or written: {detail}.</source>
        <translation>Das Bild kann nicht gelesen oder geschrieben werden: {detail}.</translation>
    </message>
    <message>
        <source>Use PNG or JPEG, at most 64 MiB.</source>
        <translation>Verwenden Sie PNG oder JPEG, höchstens 64 MiB.</translation>
    </message>
    <message>
        <source>Labels of the profile not usable</source>
        <translation>Etiketten des Profils nicht brauchbar</translation>
    </message>
    <message>
        <source>What the profile says about labels has a mistake: {detail}.</source>
        <translation>Was das Profil über Etiketten sagt, hat einen Fehler: {detail}.</translation>
    </message>
    <message>
        <source>Correct the profile where it is named.</source>
        <translation>Berichtigen Sie das Profil an der genannten Stelle.</translation>
    </message>
    <message>
        <source>The printer refused</source>
        <translation>Der Drucker hat abgelehnt</translation>
    </message>
    <message>
        <source>The labels could not be handed to the printer: {detail}.</source>
        <translation>Die Etiketten konnten dem Drucker nicht übergeben werden: {detail}.</translation>
    </message>
    <message>
        <source>Check its name with lpstat -p, or write a file with --out.</source>
        <translation>Prüfen Sie seinen Namen mit lpstat -p, oder schreiben Sie mit --out eine Datei.</translation>
    </message>
    <message>
        <source>A reprint needs a reason</source>
        <translation>Ein Nachdruck braucht einen Grund</translation>
    </message>
    <message>
        <source>The label carries a secret and was printed before: {detail}.</source>
        <translation>Das Etikett trägt ein Geheimnis und wurde schon gedruckt: {detail}.</translation>
    </message>
    <message>
        <source>Say why with --why, for the record.</source>
        <translation>Sagen Sie mit --why, warum; es wird festgehalten.</translation>
    </message>
    <message>
        <source>The code does not fit</source>
        <translation>Der Code passt nicht</translation>
    </message>
    <message>
        <source>The code does not fit its place on the label: {detail}.</source>
        <translation>Der Code passt nicht an seine Stelle auf dem Etikett: {detail}.</translation>
    </message>
    <message>
        <source>Take a larger label or a printer with more dots; imprint-cli label sheet shows what fits where.</source>
        <translation>Nehmen Sie ein größeres Etikett oder einen Drucker mit mehr Punkten; imprint-cli label sheet zeigt, was wo passt.</translation>
    </message>
    <message>
        <source>Template not usable</source>
        <translation>Vorlage nicht brauchbar</translation>
    </message>
    <message>
        <source>The label template has a mistake: {detail}.</source>
        <translation>Die Etikettenvorlage hat einen Fehler: {detail}.</translation>
    </message>
    <message>
        <source>Correct the file where it is named.</source>
        <translation>Berichtigen Sie die Datei an der genannten Stelle.</translation>
    </message>
    <message>
        <source>A text does not fit</source>
        <translation>Ein Text passt nicht</translation>
    </message>
    <message>
        <source>A text does not fit its place on the label even at its smallest: {detail}.</source>
        <translation>Ein Text passt selbst in kleinster Schrift nicht an seine Stelle auf dem Etikett: {detail}.</translation>
    </message>
    <message>
        <source>Shorten the text, or take a larger label or a template with more room.</source>
        <translation>Kürzen Sie den Text, oder nehmen Sie ein größeres Etikett oder eine Vorlage mit mehr Platz.</translation>
    </message>
    <message>
        <source>Too much for a code</source>
        <translation>Zu viel für einen Code</translation>
    </message>
    <message>
        <source>The payload is longer than what such a code holds: {detail}.</source>
        <translation>Der Inhalt ist länger, als ein solcher Code fasst: {detail}.</translation>
    </message>
    <message>
        <source>Shorten the fields.</source>
        <translation>Kürzen Sie die Felder.</translation>
    </message>
    <message>
        <source>No such template</source>
        <translation>Keine solche Vorlage</translation>
    </message>
    <message>
        <source>The label template is not known: {detail}.</source>
        <translation>Die Etikettenvorlage ist nicht bekannt: {detail}.</translation>
    </message>
    <message>
        <source>Choose one that imprint-cli label sheet shows, or give the path of a file.</source>
        <translation>Wählen Sie eine, die imprint-cli label sheet zeigt, oder geben Sie den Pfad einer Datei an.</translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation>Der Port ist in Gebrauch</translation>
    </message>
    <message>
        <source>Another program or run has the port open: {detail}.</source>
        <translation>Ein anderes Programm oder ein anderer Lauf hat den Port offen: {detail}.</translation>
    </message>
    <message>
        <source>Close the terminal program, ModemManager or other tool that uses it, or wait for the other run to end.</source>
        <translation>Schließen Sie das Terminalprogramm, ModemManager oder ein anderes Werkzeug, das ihn benutzt, oder warten Sie, bis der andere Lauf zu Ende ist.</translation>
    </message>
    <message>
        <source>The connection is gone</source>
        <translation>Die Verbindung ist weg</translation>
    </message>
    <message>
        <source>The way to the device ended: {detail}.</source>
        <translation>Der Weg zum Gerät ist zu Ende: {detail}.</translation>
    </message>
    <message>
        <source>Plug the device in again or check the network; the run goes on where it stopped.</source>
        <translation>Stecken Sie das Gerät wieder an oder prüfen Sie das Netz; der Lauf geht weiter, wo er stehen blieb.</translation>
    </message>
    <message>
        <source>The workbench&apos;s own certificate cannot be used</source>
        <translation>Das eigene Zertifikat der Werkbank ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The certificate, key or CA certificate with which this side identifies itself for DTLS does not parse or does not belong together.</source>
        <translation>Zertifikat, Schlüssel oder CA-Zertifikat, mit dem sich diese Seite für DTLS ausweist, ist nicht lesbar oder gehört nicht zusammen.</translation>
    </message>
    <message>
        <source>Restore the site from its backup, or have its operational certificate issued again, then try again.</source>
        <translation>Stellen Sie den Standort aus seiner Sicherung wieder her oder lassen Sie sein Betriebszertifikat neu ausstellen; dann noch einmal.</translation>
    </message>
    <message>
        <source>The port is locked</source>
        <translation>Der Port ist gesperrt</translation>
    </message>
    <message>
        <source>A lock file says that another program has the port: {detail}.</source>
        <translation>Eine Sperrdatei sagt, dass ein anderes Programm den Port hat: {detail}.</translation>
    </message>
    <message>
        <source>Close that program. When none runs, a crash left the file behind: remove /var/lock/LCK..NAME of this port (sudo may be needed).</source>
        <translation>Schließen Sie jenes Programm. Läuft keines, blieb die Datei von einem Absturz: entfernen Sie /var/lock/LCK..NAME dieses Ports (vielleicht mit sudo).</translation>
    </message>
    <message>
        <source>No such port or host</source>
        <translation>Kein solcher Port oder Rechner</translation>
    </message>
    <message>
        <source>There is no such port or host: {detail}.</source>
        <translation>Es gibt keinen solchen Port oder Rechner: {detail}.</translation>
    </message>
    <message>
        <source>Plug the device in and check the name of the port or host. A port that has just gone comes back under the same or the next number.</source>
        <translation>Stecken Sie das Gerät an und prüfen Sie den Namen des Ports oder Rechners. Ein Port, der eben verschwand, kommt unter derselben oder der nächsten Nummer wieder.</translation>
    </message>
    <message>
        <source>No right to use the serial port</source>
        <translation>Kein Recht am seriellen Port</translation>
    </message>
    <message>
        <source>This account may not open the port: {detail}.</source>
        <translation>Dieses Konto darf den Port nicht öffnen: {detail}.</translation>
    </message>
    <message>
        <source>Add the account to the group of the port: sudo usermod -aG dialout $USER (uucp on Arch), then log out and in again.</source>
        <translation>Nehmen Sie das Konto in die Gruppe des Ports auf: sudo usermod -aG dialout $USER (uucp bei Arch), dann ab- und wieder anmelden.</translation>
    </message>
    <message>
        <source>The secure connection was refused</source>
        <translation>Die sichere Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>One side refused the DTLS handshake: the certificates do not belong to the same CA, are out of date, or no common cipher was found.</source>
        <translation>Eine Seite lehnte den DTLS-Handshake ab: die Zertifikate gehören nicht zur selben CA, sind nicht gültig, oder es gab kein gemeinsames Verfahren.</translation>
    </message>
    <message>
        <source>Check that the device was certified by this site and that the clock of this computer is right, then run the verification again.</source>
        <translation>Prüfen Sie, ob das Gerät von diesem Standort zertifiziert wurde und die Uhr dieses Computers stimmt; dann prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The connection did not open</source>
        <translation>Die Verbindung ging nicht auf</translation>
    </message>
    <message>
        <source>The way to the device did not open in time: {detail}.</source>
        <translation>Der Weg zum Gerät ging nicht rechtzeitig auf: {detail}.</translation>
    </message>
    <message>
        <source>Check that the device has power and is on this network, then retry.</source>
        <translation>Prüfen Sie, ob das Gerät Strom hat und in diesem Netz ist; dann noch einmal.</translation>
    </message>
    <message>
        <source>Not a link</source>
        <translation>Kein Link</translation>
    </message>
    <message>
        <source>This does not name a way to a device: {detail}.</source>
        <translation>Das nennt keinen Weg zu einem Gerät: {detail}.</translation>
    </message>
    <message>
        <source>Write serial:/dev/ttyUSB0?baud=115200, coap://host:port or coaps://host:port.</source>
        <translation>Schreiben Sie serial:/dev/ttyUSB0?baud=115200, coap://rechner:port oder coaps://rechner:port.</translation>
    </message>
    <message>
        <source>Log cannot be unpacked</source>
        <translation>Log lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>Nothing of the packed log could be unpacked: {detail}.</source>
        <translation>Vom gepackten Log ließ sich nichts entpacken: {detail}.</translation>
    </message>
    <message>
        <source>Take another copy of the file; check that it is a gzip, xz, zstd or bzip2 file.</source>
        <translation>Nehmen Sie eine andere Kopie der Datei; prüfen Sie, ob es eine gzip-, xz-, zstd- oder bzip2-Datei ist.</translation>
    </message>
    <message>
        <source>Log format not usable</source>
        <translation>Logformat nicht brauchbar</translation>
    </message>
    <message>
        <source>A description of log formats cannot be used: {detail}.</source>
        <translation>Eine Beschreibung von Logformaten ist nicht brauchbar: {detail}.</translation>
    </message>
    <message>
        <source>Correct that file, or leave it away from --formats. How patterns are written is in the manual.</source>
        <translation>Berichtigen Sie diese Datei oder lassen Sie sie bei --formats weg. Wie Muster geschrieben werden, steht im Handbuch.</translation>
    </message>
    <message>
        <source>Not a line to mark</source>
        <translation>Keine Zeile zum Markieren</translation>
    </message>
    <message>
        <source>A mark names a line that cannot be used: {detail}.</source>
        <translation>Eine Marke nennt eine Zeile, die nicht brauchbar ist: {detail}.</translation>
    </message>
    <message>
        <source>Mark lines that exist and begin with a time, one of each log, of the same moment.</source>
        <translation>Markieren Sie Zeilen, die es gibt und die mit einer Zeit beginnen, eine je Log, vom selben Augenblick.</translation>
    </message>
    <message>
        <source>Not a pattern to search for</source>
        <translation>Kein Muster zum Suchen</translation>
    </message>
    <message>
        <source>The text to search for cannot be used: {detail}.</source>
        <translation>Der Suchtext ist nicht brauchbar: {detail}.</translation>
    </message>
    <message>
        <source>Correct it, or search for it as plain text with --text.</source>
        <translation>Berichtigen Sie ihn, oder suchen Sie ihn mit --text als schlichten Text.</translation>
    </message>
    <message>
        <source>No such time zone</source>
        <translation>Keine solche Zeitzone</translation>
    </message>
    <message>
        <source>There is no time zone of this name: {detail}.</source>
        <translation>Es gibt keine Zeitzone dieses Namens: {detail}.</translation>
    </message>
    <message>
        <source>Write an offset such as +02:00, a name such as Europe/Berlin, local or UTC.</source>
        <translation>Schreiben Sie einen Abstand wie +02:00, einen Namen wie Europe/Berlin, local oder UTC.</translation>
    </message>
    <message>
        <source>Malformed announcement</source>
        <translation>Missgebildete Ankündigung</translation>
    </message>
    <message>
        <source>A device or program on the network sent an mDNS packet that does not have the form of RFC 1035; it was ignored.</source>
        <translation>Ein Gerät oder Programm im Netz schickte ein mDNS-Paket, das nicht die Form von RFC 1035 hat; es wurde übergangen.</translation>
    </message>
    <message>
        <source>Nothing is needed; if a device is not found, update its firmware or connect it by cable.</source>
        <translation>Nichts ist nötig; wird ein Gerät nicht gefunden, aktualisieren Sie seine Firmware oder schließen Sie es mit Kabel an.</translation>
    </message>
    <message>
        <source>Announcements cannot be heard or made</source>
        <translation>Ankündigungen sind nicht zu hören und nicht zu machen</translation>
    </message>
    <message>
        <source>UDP port 5353 could not be opened, so devices that announce themselves on the network are not found and nothing is announced.</source>
        <translation>UDP-Port 5353 ließ sich nicht öffnen; Geräte, die sich im Netz ankündigen, werden nicht gefunden, und nichts wird angekündigt.</translation>
    </message>
    <message>
        <source>See which program holds port 5353 for itself (sudo ss -ulpn &apos;sport = :5353&apos;) and end it, or set it to share the port; devices can be added by --link meanwhile.</source>
        <translation>Sehen Sie nach, welches Programm Port 5353 für sich hält (sudo ss -ulpn &apos;sport = :5353&apos;), und beenden Sie es oder lassen Sie es den Port teilen; inzwischen lassen sich Geräte mit --link hinzufügen.</translation>
    </message>
    <message>
        <source>Service cannot be announced</source>
        <translation>Dienst lässt sich nicht ankündigen</translation>
    </message>
    <message>
        <source>The name, type, port or TXT entries of a network announcement are not as DNS-SD allows them.</source>
        <translation>Name, Art, Port oder TXT-Einträge einer Ankündigung im Netz sind nicht, wie DNS-SD sie erlaubt.</translation>
    </message>
    <message>
        <source>Choose a name of 1 to 63 bytes, and shorter or plainer values for the announcement.</source>
        <translation>Wählen Sie einen Namen von 1 bis 63 Byte und kürzere oder schlichtere Werte für die Ankündigung.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nobody answered the question.</source>
        <translation>Niemand hat die Frage beantwortet.</translation>
    </message>
    <message>
        <source>Start again when somebody can answer, or give the passphrase by file or descriptor.</source>
        <translation>Beginnen Sie noch einmal, wenn jemand antworten kann, oder geben Sie die Passphrase per Datei oder Deskriptor.</translation>
    </message>
    <message>
        <source>Refused by the operator</source>
        <translation>Vom Bediener abgelehnt</translation>
    </message>
    <message>
        <source>The operator said no: {detail}.</source>
        <translation>Der Bediener sagte nein: {detail}.</translation>
    </message>
    <message>
        <source>Use device retry when that was a mistake.</source>
        <translation>Verwenden Sie device retry, wenn das ein Irrtum war.</translation>
    </message>
    <message>
        <source>No passphrase there</source>
        <translation>Keine Passphrase da</translation>
    </message>
    <message>
        <source>The passphrase could not be read: {detail}.</source>
        <translation>Die Passphrase konnte nicht gelesen werden: {detail}.</translation>
    </message>
    <message>
        <source>Check the number of the descriptor, and that it is open for reading and has the line.</source>
        <translation>Prüfen Sie die Nummer des Deskriptors, und dass er zum Lesen offen ist und die Zeile hat.</translation>
    </message>
    <message>
        <source>The passphrases differ</source>
        <translation>Die Passphrasen sind verschieden</translation>
    </message>
    <message>
        <source>The two passphrases that were typed are not the same.</source>
        <translation>Die zwei eingegebenen Passphrasen sind nicht dieselben.</translation>
    </message>
    <message>
        <source>Type them again.</source>
        <translation>Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The passphrase is too long</source>
        <translation>Die Passphrase ist zu lang</translation>
    </message>
    <message>
        <source>The passphrase was not taken: {detail}.</source>
        <translation>Die Passphrase wurde nicht genommen: {detail}.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Wählen Sie eine kürzere.</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>Keine Passphrase</translation>
    </message>
    <message>
        <source>There is nobody to ask for the passphrase, and none was given with {detail}.</source>
        <translation>Es ist niemand da, der nach der Passphrase gefragt werden kann, und mit {detail} wurde keine gegeben.</translation>
    </message>
    <message>
        <source>Give it so, or run the command in a terminal.</source>
        <translation>Geben Sie sie so, oder führen Sie den Befehl in einem Terminal aus.</translation>
    </message>
    <message>
        <source>The profile is not valid</source>
        <translation>Das Profil ist nicht gültig</translation>
    </message>
    <message>
        <source>A field of the profile is wrong: {detail}.</source>
        <translation>Ein Feld des Profils ist falsch: {detail}.</translation>
    </message>
    <message>
        <source>Correct that field in the profile&apos;s file and load it again.</source>
        <translation>Berichtigen Sie dieses Feld in der Datei des Profils und laden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No such profile</source>
        <translation>Kein solches Profil</translation>
    </message>
    <message>
        <source>There is no profile called {detail}.</source>
        <translation>Es gibt kein Profil namens {detail}.</translation>
    </message>
    <message>
        <source>Choose one of the profiles that are there, or put its JSON file into the site&apos;s profiles folder.</source>
        <translation>Wählen Sie eines der vorhandenen Profile, oder legen Sie seine JSON-Datei in den Profilordner des Standorts.</translation>
    </message>
    <message>
        <source>No such protocol</source>
        <translation>Kein solches Protokoll</translation>
    </message>
    <message>
        <source>The profile names a protocol that this program does not speak: {detail}.</source>
        <translation>Das Profil nennt ein Protokoll, das dieses Programm nicht spricht: {detail}.</translation>
    </message>
    <message>
        <source>Correct &quot;protocol&quot; in the profile: homeca-1.</source>
        <translation>Berichtigen Sie &quot;protocol&quot; im Profil: homeca-1.</translation>
    </message>
    <message>
        <source>Link to the pseudo terminal failed</source>
        <translation>Verweis auf das Pseudoterminal gescheitert</translation>
    </message>
    <message>
        <source>The symbolic link to the pseudo terminal of a simulated device could not be made.</source>
        <translation>Der symbolische Verweis auf das Pseudoterminal eines simulierten Geräts konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>Choose another folder with --pty-dir, one that you may write to.</source>
        <translation>Wählen Sie mit --pty-dir einen anderen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>No pseudo terminal</source>
        <translation>Kein Pseudoterminal</translation>
    </message>
    <message>
        <source>The system gave no pseudo terminal for a simulated device.</source>
        <translation>Das System gab kein Pseudoterminal für ein simuliertes Gerät.</translation>
    </message>
    <message>
        <source>Start fewer devices, or raise the limit /proc/sys/kernel/pty/max.</source>
        <translation>Starten Sie weniger Geräte, oder erhöhen Sie die Grenze /proc/sys/kernel/pty/max.</translation>
    </message>
    <message>
        <source>No pseudo terminals here</source>
        <translation>Hier gibt es keine Pseudoterminals</translation>
    </message>
    <message>
        <source>This operating system has no pseudo terminals, so a simulated device has no serial line.</source>
        <translation>Dieses Betriebssystem hat keine Pseudoterminals, ein simuliertes Gerät also keine serielle Leitung.</translation>
    </message>
    <message>
        <source>Start the simulated devices with --udp.</source>
        <translation>Starten Sie die simulierten Geräte mit --udp.</translation>
    </message>
    <message>
        <source>Question closed</source>
        <translation>Frage geschlossen</translation>
    </message>
    <message>
        <source>The question has been answered already, or its run has ended.</source>
        <translation>Die Frage wurde schon beantwortet, oder ihr Lauf ist zu Ende.</translation>
    </message>
    <message>
        <source>Show the open questions again.</source>
        <translation>Lassen Sie sich die offenen Fragen neu zeigen.</translation>
    </message>
    <message>
        <source>No open question</source>
        <translation>Keine offene Frage</translation>
    </message>
    <message>
        <source>The device waits for no answer: {detail}.</source>
        <translation>Das Gerät wartet auf keine Antwort: {detail}.</translation>
    </message>
    <message>
        <source>batch status shows which devices wait, and for what.</source>
        <translation>batch status zeigt, welche Geräte warten, und worauf.</translation>
    </message>
    <message>
        <source>No such question</source>
        <translation>Keine solche Frage</translation>
    </message>
    <message>
        <source>There is no question with this number.</source>
        <translation>Es gibt keine Frage mit dieser Nummer.</translation>
    </message>
    <message>
        <source>Not a sample of restarts</source>
        <translation>Keine Probe von Neustarts</translation>
    </message>
    <message>
        <source>The sample cannot be laid out as restarts: {detail}.</source>
        <translation>Die Probe lässt sich nicht als Neustarts anordnen: {detail}.</translation>
    </message>
    <message>
        <source>Record as many symbols after each restart, one after the other, and give their number with --restarts.</source>
        <translation>Nehmen Sie nach jedem Neustart gleich viele Symbole auf, hintereinander, und nennen Sie ihre Zahl mit --restarts.</translation>
    </message>
    <message>
        <source>Sample not usable</source>
        <translation>Probe nicht brauchbar</translation>
    </message>
    <message>
        <source>The sample cannot be tested: {detail}.</source>
        <translation>Die Probe kann nicht geprüft werden: {detail}.</translation>
    </message>
    <message>
        <source>Choose the file that the source wrote, and say with --symbol-bits and --layout how its symbols lie in it.</source>
        <translation>Wählen Sie die Datei, die die Quelle geschrieben hat, und sagen Sie mit --symbol-bits und --layout, wie ihre Symbole darin liegen.</translation>
    </message>
    <message>
        <source>No random numbers</source>
        <translation>Keine Zufallszahlen</translation>
    </message>
    <message>
        <source>The random generator gave nothing usable, so no key and no nonce was made.</source>
        <translation>Der Zufallsgenerator gab nichts Brauchbares; kein Schlüssel und keine Nonce wurde gemacht.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the computer. Do not go on with this computer until it works.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, starten Sie den Computer neu. Arbeiten Sie mit diesem Computer nicht weiter, bis es geht.</translation>
    </message>
    <message>
        <source>The recipient&apos;s certificate cannot be used</source>
        <translation>Das Zertifikat des Empfängers ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The secrets were not sealed to this certificate: {detail}.</source>
        <translation>Die Geheimnisse wurden nicht für dieses Zertifikat versiegelt: {detail}.</translation>
    </message>
    <message>
        <source>Ask the recipient for a valid certificate with an RSA key of 2048 bits and more or an EC key, meant for encryption.</source>
        <translation>Bitten Sie den Empfänger um ein gültiges Zertifikat mit einem RSA-Schlüssel ab 2048 Bit oder einem EC-Schlüssel, das zum Verschlüsseln gedacht ist.</translation>
    </message>
    <message>
        <source>The list cannot be sealed</source>
        <translation>Die Liste kann nicht versiegelt werden</translation>
    </message>
    <message>
        <source>A list of this size is not sealed: {detail}.</source>
        <translation>Eine Liste dieser Größe wird nicht versiegelt: {detail}.</translation>
    </message>
    <message>
        <source>Split the list of serials.</source>
        <translation>Teilen Sie die Liste der Seriennummern.</translation>
    </message>
    <message>
        <source>Registry in use</source>
        <translation>Register in Gebrauch</translation>
    </message>
    <message>
        <source>Another process held the registry&apos;s lock for longer than could be waited; nothing was changed.</source>
        <translation>Ein anderer Prozess hielt die Sperre des Registers länger, als gewartet werden konnte; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Close the other program that has this site open, or wait until its backup or import has ended, and try again.</source>
        <translation>Schließen Sie das andere Programm, das diesen Standort offen hat, oder warten Sie, bis dessen Sicherung oder Einlesen zu Ende ist; dann noch einmal.</translation>
    </message>
    <message>
        <source>Registry cannot be opened</source>
        <translation>Register lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The registry&apos;s file could not be opened or made, or the file for a copy exists already.</source>
        <translation>Die Datei des Registers konnte nicht geöffnet oder angelegt werden, oder die Datei für eine Kopie gibt es schon.</translation>
    </message>
    <message>
        <source>Check that the folder exists, that the disk is there, and that the name is right.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt, ob der Datenträger da ist und der Name stimmt.</translation>
    </message>
    <message>
        <source>Refused by the registry&apos;s rules</source>
        <translation>Von den Regeln des Registers abgelehnt</translation>
    </message>
    <message>
        <source>An entry would have broken a rule of the registry, such as one certificate for one key; it was not made.</source>
        <translation>Ein Eintrag hätte eine Regel des Registers gebrochen, etwa ein Zertifikat je Schlüssel; er wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send the details to support.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, schicken Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>Registry damaged</source>
        <translation>Register beschädigt</translation>
    </message>
    <message>
        <source>The registry&apos;s file is not readable as a registry.</source>
        <translation>Die Datei des Registers ist nicht als Register lesbar.</translation>
    </message>
    <message>
        <source>Stop working with it, keep a copy, and restore the site from its latest backup; have the disk checked.</source>
        <translation>Arbeiten Sie nicht weiter damit, bewahren Sie eine Kopie auf und stellen Sie den Standort aus der letzten Sicherung wieder her; lassen Sie den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The registry is an empty file</source>
        <translation>Das Register ist eine leere Datei</translation>
    </message>
    <message>
        <source>The file of the registry is there, and nothing is in it: {detail}.</source>
        <translation>Die Datei des Registers ist da, und nichts steht darin: {detail}.</translation>
    </message>
    <message>
        <source>Keep the folder as it is and restore the latest backup beside it. A disk that was full or failed leaves such a file.</source>
        <translation>Lassen Sie den Ordner, wie er ist, und stellen Sie die letzte Sicherung daneben wieder her. Ein voller oder fehlerhafter Datenträger hinterlässt solche Dateien.</translation>
    </message>
    <message>
        <source>Registry failed</source>
        <translation>Register gescheitert</translation>
    </message>
    <message>
        <source>The database refused a request for reasons of its own; nothing was changed.</source>
        <translation>Die Datenbank verweigerte eine Anfrage aus eigenen Gründen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the program and send the details to support.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, starten Sie das Programm neu und schicken die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>Not a registry</source>
        <translation>Kein Register</translation>
    </message>
    <message>
        <source>The file is a database of something else.</source>
        <translation>Die Datei ist eine Datenbank von etwas anderem.</translation>
    </message>
    <message>
        <source>Choose the site&apos;s folder; do not put other databases in the place of registry.sqlite.</source>
        <translation>Wählen Sie den Ordner des Standorts; legen Sie keine anderen Datenbanken an die Stelle von registry.sqlite.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the registry; nothing was changed and nothing is lost.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für das Register; nichts wurde geändert, nichts ist verloren.</translation>
    </message>
    <message>
        <source>Make room on the disk (or enlarge the quota), then resume the batch.</source>
        <translation>Schaffen Sie Platz (oder erhöhen Sie das Kontingent), und setzen Sie dann die Charge fort.</translation>
    </message>
    <message>
        <source>Disk error</source>
        <translation>Fehler des Datenträgers</translation>
    </message>
    <message>
        <source>The disk did not carry out a read or a write; nothing was changed.</source>
        <translation>Der Datenträger hat ein Lesen oder Schreiben nicht ausgeführt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Check cable and disk (system log), then resume; if it happens again, restore the site on another disk.</source>
        <translation>Prüfen Sie Kabel und Datenträger (Systemprotokoll), dann setzen Sie fort; geschieht es wieder, stellen Sie den Standort auf einem anderen Datenträger wieder her.</translation>
    </message>
    <message>
        <source>Registry of a later version</source>
        <translation>Register einer späteren Version</translation>
    </message>
    <message>
        <source>The registry was made or opened by a later version of this program.</source>
        <translation>Das Register wurde von einer späteren Version dieses Programms angelegt oder geöffnet.</translation>
    </message>
    <message>
        <source>Install the latest version of this program on this computer.</source>
        <translation>Installieren Sie die neueste Version dieses Programms auf diesem Computer.</translation>
    </message>
    <message>
        <source>Registry not yet brought up to date</source>
        <translation>Register noch nicht auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>The registry was made by an earlier version and has not been opened for writing by this one yet.</source>
        <translation>Das Register wurde von einer früheren Version angelegt und von dieser noch nicht zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>Open the site once with the workbench or with imprint-cli of this version; then it can be shown.</source>
        <translation>Öffnen Sie den Standort einmal mit der Werkbank oder mit imprint-cli dieser Version; dann lässt es sich zeigen.</translation>
    </message>
    <message>
        <source>Registry cannot be written</source>
        <translation>Register kann nicht beschrieben werden</translation>
    </message>
    <message>
        <source>The registry, or the folder it is in, may only be read.</source>
        <translation>Das Register oder sein Ordner darf nur gelesen werden.</translation>
    </message>
    <message>
        <source>Give this account the right to write to the site&apos;s folder, or copy the site to a place where it may; check that the disk is not mounted read-only.</source>
        <translation>Geben Sie diesem Konto das Recht, in den Ordner des Standorts zu schreiben, oder kopieren Sie den Standort dorthin, wo es darf; prüfen Sie, ob der Datenträger nur lesbar eingehängt ist.</translation>
    </message>
    <message>
        <source>This program was built without the files that describe its registry.</source>
        <translation>Dieses Programm wurde ohne die Dateien gebaut, die sein Register beschreiben.</translation>
    </message>
    <message>
        <source>Registry did not answer in time</source>
        <translation>Register antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>The registry had no turn for this request within its time; nothing was changed.</source>
        <translation>Das Register kam in der gegebenen Zeit nicht zu dieser Anfrage; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, close other programs that use this site or the disk heavily.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, schließen Sie andere Programme, die diesen Standort oder den Datenträger stark benutzen.</translation>
    </message>
    <message>
        <source>The registry was not closed</source>
        <translation>Das Register wurde nicht geschlossen</translation>
    </message>
    <message>
        <source>The registry cannot be read where it is: its last changes are in a log beside it, and nothing can be written there: {detail}.</source>
        <translation>Das Register kann dort, wo es ist, nicht gelesen werden: seine letzten Änderungen stehen in einem Protokoll daneben, und dort kann nichts geschrieben werden: {detail}.</translation>
    </message>
    <message>
        <source>Copy the site&apos;s folder, all of it, to a place where you can write, and open it there.</source>
        <translation>Kopieren Sie den ganzen Ordner des Standorts dorthin, wo Sie schreiben dürfen, und öffnen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The counter did not go up by one</source>
        <translation>Der Zähler stieg nicht um eins</translation>
    </message>
    <message>
        <source>The device answered the release with an ownership counter that does not follow: {detail}.</source>
        <translation>Das Gerät antwortete auf die Freigabe mit einem Besitzzähler, der nicht folgt: {detail}.</translation>
    </message>
    <message>
        <source>Set it aside and tell its vendor; it is taken again only when the operator says so.</source>
        <translation>Legen Sie es beiseite und sagen Sie es seinem Hersteller; es wird nur wieder genommen, wenn der Bediener es sagt.</translation>
    </message>
    <message>
        <source>No release left</source>
        <translation>Keine Freigabe mehr übrig</translation>
    </message>
    <message>
        <source>The device has reached its last ownership and cannot be released again: {detail}.</source>
        <translation>Das Gerät hat seinen letzten Besitz erreicht und kann nicht wieder freigegeben werden: {detail}.</translation>
    </message>
    <message>
        <source>Use it until its end with this owner.</source>
        <translation>Verwenden Sie es bis zu seinem Ende bei diesem Eigentümer.</translation>
    </message>
    <message>
        <source>The device has another owner, and only that owner can release it: {detail}.</source>
        <translation>Das Gerät hat einen anderen Eigentümer, und nur dieser kann es freigeben: {detail}.</translation>
    </message>
    <message>
        <source>The device is not there</source>
        <translation>Das Gerät ist nicht da</translation>
    </message>
    <message>
        <source>The device was not found on any link: {detail}.</source>
        <translation>Das Gerät wurde auf keinem Weg gefunden: {detail}.</translation>
    </message>
    <message>
        <source>Plug it in or switch it on, or name its link with --link, then try again.</source>
        <translation>Stecken Sie es an oder schalten Sie es ein, oder nennen Sie seinen Link mit --link; dann noch einmal.</translation>
    </message>
    <message>
        <source>Not the device we know</source>
        <translation>Nicht das Gerät, das wir kennen</translation>
    </message>
    <message>
        <source>The device says it is ours, but it is not as this registry left it: {detail}.</source>
        <translation>Das Gerät sagt, es sei unseres, ist aber nicht, wie dieses Register es verließ: {detail}.</translation>
    </message>
    <message>
        <source>Compare it with its label. If the registry came from a backup, run the device in a batch: it asks there whether to take it back.</source>
        <translation>Vergleichen Sie es mit seinem Etikett. Kam das Register aus einer Sicherung, lassen Sie das Gerät in einer Charge laufen: dort wird gefragt, ob es zurückgenommen werden soll.</translation>
    </message>
    <message>
        <source>Nothing to release</source>
        <translation>Nichts freizugeben</translation>
    </message>
    <message>
        <source>The device has no owner: {detail}.</source>
        <translation>Das Gerät hat keinen Eigentümer: {detail}.</translation>
    </message>
    <message>
        <source>It can be provisioned as it is.</source>
        <translation>Es kann so aufgenommen werden, wie es ist.</translation>
    </message>
    <message>
        <source>No such run</source>
        <translation>Kein solcher Lauf</translation>
    </message>
    <message>
        <source>There is no run with this number in the registry.</source>
        <translation>Im Register gibt es keinen Lauf mit dieser Nummer.</translation>
    </message>
    <message>
        <source>Start or resume the batch again.</source>
        <translation>Starten Sie die Charge noch einmal oder setzen Sie sie fort.</translation>
    </message>
    <message>
        <source>Backup cannot be opened</source>
        <translation>Sicherung lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file is damaged or no backup of this program.</source>
        <translation>Die Passphrase ist falsch, oder die Datei ist beschädigt oder keine Sicherung dieses Programms.</translation>
    </message>
    <message>
        <source>Type the passphrase again; if it is right for certain, take another copy of the backup.</source>
        <translation>Geben Sie die Passphrase noch einmal ein; ist sie sicher richtig, nehmen Sie eine andere Kopie der Sicherung.</translation>
    </message>
    <message>
        <source>Too much for one backup</source>
        <translation>Zu viel für eine Sicherung</translation>
    </message>
    <message>
        <source>The data is too large to go into one encrypted file: {detail}.</source>
        <translation>Die Daten sind zu groß für eine verschlüsselte Datei: {detail}.</translation>
    </message>
    <message>
        <source>Where shall the secrets go?</source>
        <translation>Wohin mit den Geheimnissen?</translation>
    </message>
    <message>
        <source>Secrets leave this program only to where you say: {detail}.</source>
        <translation>Geheimnisse verlassen dieses Programm nur dorthin, wohin Sie sagen: {detail}.</translation>
    </message>
    <message>
        <source>Say --stdout-secrets, or --seal-to CERTIFICATE with --out FILE.</source>
        <translation>Sagen Sie --stdout-secrets, oder --seal-to ZERTIFIKAT mit --out DATEI.</translation>
    </message>
    <message>
        <source>The device has its secret already</source>
        <translation>Das Gerät hat sein Geheimnis schon</translation>
    </message>
    <message>
        <source>A secret was issued for this serial before: {detail}.</source>
        <translation>Für diese Seriennummer wurde schon ein Geheimnis ausgegeben: {detail}.</translation>
    </message>
    <message>
        <source>If it has to be issued again, say why with --why; if the list went out half, --resume does the rest.</source>
        <translation>Muss es noch einmal ausgegeben werden, sagen Sie mit --why, warum; ging die Liste nur halb hinaus, macht --resume den Rest.</translation>
    </message>
    <message>
        <source>The serials cannot be used</source>
        <translation>Die Seriennummern sind nicht brauchbar</translation>
    </message>
    <message>
        <source>The list of serials is refused: {detail}.</source>
        <translation>Die Liste der Seriennummern wird abgelehnt: {detail}.</translation>
    </message>
    <message>
        <source>Correct the list; nothing was derived.</source>
        <translation>Berichtigen Sie die Liste; nichts wurde abgeleitet.</translation>
    </message>
    <message>
        <source>The site&apos;s secret was made twice</source>
        <translation>Das Geheimnis des Standorts wurde zweimal gemacht</translation>
    </message>
    <message>
        <source>Two programs made the site&apos;s secret for keyed checks at once: {detail}.</source>
        <translation>Zwei Programme machten zugleich das Geheimnis des Standorts für Prüfwerte: {detail}.</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>Führen Sie den Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>Two devices would have one secret</source>
        <translation>Zwei Geräte hätten ein Geheimnis</translation>
    </message>
    <message>
        <source>Two serials give the same secret: {detail}.</source>
        <translation>Zwei Seriennummern ergeben dasselbe Geheimnis: {detail}.</translation>
    </message>
    <message>
        <source>Nothing was issued. Choose longer secrets, or another scheme; in aes-cbc-md5 somebody may have chosen the serials so.</source>
        <translation>Nichts wurde ausgegeben. Wählen Sie längere Geheimnisse oder ein anderes Verfahren; bei aes-cbc-md5 könnte jemand die Seriennummern so gewählt haben.</translation>
    </message>
    <message>
        <source>The settings are not valid</source>
        <translation>Die Optionen sind nicht gültig</translation>
    </message>
    <message>
        <source>A value in the settings file is not usable: {detail}. The file was not changed.</source>
        <translation>Ein Wert in der Datei der Optionen ist nicht brauchbar: {detail}. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Correct the value, or delete the file to start with the defaults.</source>
        <translation>Berichtigen Sie den Wert, oder löschen Sie die Datei, um mit den Vorgaben zu beginnen.</translation>
    </message>
    <message>
        <source>Signature does not fit</source>
        <translation>Signatur passt nicht</translation>
    </message>
    <message>
        <source>A signature does not belong to this message and this key.</source>
        <translation>Eine Signatur gehört nicht zu dieser Nachricht und diesem Schlüssel.</translation>
    </message>
    <message>
        <source>Check that the right device is connected. When it happens again, set the device aside and report it.</source>
        <translation>Prüfen Sie, ob das richtige Gerät verbunden ist. Geschieht es wieder, legen Sie das Gerät beiseite und melden Sie es.</translation>
    </message>
    <message>
        <source>No site is open</source>
        <translation>Kein Standort offen</translation>
    </message>
    <message>
        <source>No site is open for this: {detail}.</source>
        <translation>Dafür ist kein Standort offen: {detail}.</translation>
    </message>
    <message>
        <source>Open or create a site first.</source>
        <translation>Öffnen Sie zuerst einen Standort oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>The site is not complete</source>
        <translation>Der Standort ist nicht vollständig</translation>
    </message>
    <message>
        <source>Files of the site are missing: {detail}.</source>
        <translation>Dateien des Standorts fehlen: {detail}.</translation>
    </message>
    <message>
        <source>Do not make new ones. Restore the site from its last backup into a new folder.</source>
        <translation>Machen Sie keine neuen. Stellen Sie den Standort aus der letzten Sicherung in einen neuen Ordner wieder her.</translation>
    </message>
    <message>
        <source>Something is there already</source>
        <translation>Dort ist schon etwas</translation>
    </message>
    <message>
        <source>The folder for the site exists and is not empty: {detail}.</source>
        <translation>Den Ordner für den Standort gibt es, und er ist nicht leer: {detail}.</translation>
    </message>
    <message>
        <source>Choose another name or place. Nothing was overwritten.</source>
        <translation>Wählen Sie einen anderen Namen oder Ort. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>The site is locked</source>
        <translation>Der Standort ist gesperrt</translation>
    </message>
    <message>
        <source>The site&apos;s CA key is locked: {detail}.</source>
        <translation>Der CA-Schlüssel des Standorts ist gesperrt: {detail}.</translation>
    </message>
    <message>
        <source>Unlock the site with its passphrase.</source>
        <translation>Entsperren Sie den Standort mit seiner Passphrase.</translation>
    </message>
    <message>
        <source>The site&apos;s files do not belong together</source>
        <translation>Die Dateien des Standorts gehören nicht zusammen</translation>
    </message>
    <message>
        <source>Files of two different sites are in this folder: {detail}.</source>
        <translation>In diesem Ordner liegen Dateien zweier Standorte: {detail}.</translation>
    </message>
    <message>
        <source>Put the right file back, or restore the site from its backup.</source>
        <translation>Legen Sie die richtige Datei zurück, oder stellen Sie den Standort aus seiner Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Not a name for a site</source>
        <translation>Kein Name für einen Standort</translation>
    </message>
    <message>
        <source>A site cannot be called &quot;{detail}&quot;: a name has 1 to 64 characters, no / \ : * ? &quot; &lt; &gt; |, and no dot or blank at its ends.</source>
        <translation>Ein Standort kann nicht &quot;{detail}&quot; heißen: ein Name hat 1 bis 64 Zeichen, kein / \ : * ? &quot; &lt; &gt; |, und keinen Punkt und kein Leerzeichen an den Enden.</translation>
    </message>
    <message>
        <source>No site there</source>
        <translation>Dort ist kein Standort</translation>
    </message>
    <message>
        <source>There is no site at {detail}.</source>
        <translation>Bei {detail} ist kein Standort.</translation>
    </message>
    <message>
        <source>Create a site, or name the folder in which it lies.</source>
        <translation>Legen Sie einen Standort an, oder nennen Sie den Ordner, in dem er liegt.</translation>
    </message>
    <message>
        <source>No right to the site&apos;s folder</source>
        <translation>Kein Recht am Ordner des Standorts</translation>
    </message>
    <message>
        <source>This account may not use the site&apos;s folder: {detail}.</source>
        <translation>Dieses Konto darf den Ordner des Standorts nicht benutzen: {detail}.</translation>
    </message>
    <message>
        <source>Log in with the account that created the site, or choose another place.</source>
        <translation>Melden Sie sich mit dem Konto an, das den Standort angelegt hat, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Which site?</source>
        <translation>Welcher Standort?</translation>
    </message>
    <message>
        <source>There are several sites, and none was named: {detail}.</source>
        <translation>Es gibt mehrere Standorte, und keiner wurde genannt: {detail}.</translation>
    </message>
    <message>
        <source>Name one with --site, or set a default site.</source>
        <translation>Nennen Sie einen mit --site, oder setzen Sie einen Vorgabestandort.</translation>
    </message>
    <message>
        <source>Step not under way</source>
        <translation>Schritt nicht im Gang</translation>
    </message>
    <message>
        <source>The outcome of a step was reported that had not been begun in this run.</source>
        <translation>Es wurde das Ergebnis eines Schritts gemeldet, der in diesem Lauf nicht begonnen war.</translation>
    </message>
    <message>
        <source>Resume the batch; the step is done again. If it happens again, send the details to support.</source>
        <translation>Setzen Sie die Charge fort; der Schritt wird noch einmal gemacht. Geschieht es wieder, schicken Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The work was stopped before it was done.</source>
        <translation>Die Arbeit wurde angehalten, bevor sie fertig war.</translation>
    </message>
    <message>
        <source>Resume when ready; nothing is lost.</source>
        <translation>Setzen Sie fort, wenn Sie so weit sind; nichts ist verloren.</translation>
    </message>
    <message>
        <source>Signed order malformed</source>
        <translation>Signierter Auftrag missgebildet</translation>
    </message>
    <message>
        <source>A signed order does not say that it is signed with ES256 or ES384, the only ways that are accepted.</source>
        <translation>Ein signierter Auftrag sagt nicht, dass er mit ES256 oder ES384 signiert ist, den einzigen Arten, die angenommen werden.</translation>
    </message>
    <message>
        <source>Update the program that made it; if it was made by this program, send the details to support.</source>
        <translation>Aktualisieren Sie das Programm, das ihn machte; war es dieses, schicken Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>Signed order not accepted</source>
        <translation>Signierter Auftrag nicht angenommen</translation>
    </message>
    <message>
        <source>A signed order was not signed by the owner&apos;s key, or not for this purpose.</source>
        <translation>Ein signierter Auftrag wurde nicht mit dem Schlüssel des Eigentümers signiert oder nicht für diesen Zweck.</translation>
    </message>
    <message>
        <source>Make sure that the right site is open: the order must be signed with the key of the device&apos;s present owner.</source>
        <translation>Vergewissern Sie sich, dass der richtige Standort offen ist: der Auftrag muss mit dem Schlüssel des jetzigen Eigentümers signiert sein.</translation>
    </message>
    <message>
        <source>Key update gave no safe key</source>
        <translation>Schlüsselwechsel ergab keinen sicheren Schlüssel</translation>
    </message>
    <message>
        <source>The new key would be the old one, its negative, or another key that everybody can compute; an honest device never comes there.</source>
        <translation>Der neue Schlüssel wäre der alte, sein Negatives oder ein anderer, den jeder berechnen kann; ein ehrliches Gerät kommt nie dorthin.</translation>
    </message>
    <message>
        <source>Set the device aside and report it: it chose its values to get there, or it is faulty.</source>
        <translation>Legen Sie das Gerät beiseite und melden Sie es: es wählte seine Werte, um dorthin zu kommen, oder ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Key update out of order</source>
        <translation>Schlüsselwechsel außer der Reihe</translation>
    </message>
    <message>
        <source>The key update is not in the state that this needs, perhaps because it was given up meanwhile.</source>
        <translation>Der Schlüsselwechsel ist nicht in dem Zustand, den das braucht, vielleicht weil er inzwischen aufgegeben wurde.</translation>
    </message>
    <message>
        <source>Resume the device; the update goes on or begins anew by what the device shows.</source>
        <translation>Setzen Sie das Gerät fort; der Wechsel geht weiter oder beginnt neu, je nachdem, was das Gerät zeigt.</translation>
    </message>
    <message>
        <source>The key update is not signed rightly</source>
        <translation>Der Schlüsselwechsel ist nicht richtig signiert</translation>
    </message>
    <message>
        <source>A signature in the device&apos;s answer does not fit: {detail}.</source>
        <translation>Eine Signatur in der Antwort des Geräts passt nicht: {detail}.</translation>
    </message>
    <message>
        <source>Key update does not fit together</source>
        <translation>Schlüsselwechsel passt nicht zusammen</translation>
    </message>
    <message>
        <source>A key that was used in the key update is not the one agreed on before.</source>
        <translation>Ein Schlüssel, der im Schlüsselwechsel verwendet wurde, ist nicht der vorher vereinbarte.</translation>
    </message>
    <message>
        <source>Run the device again; the key update begins anew. Report it if it happens again.</source>
        <translation>Lassen Sie das Gerät noch einmal laufen; der Schlüsselwechsel beginnt neu. Melden Sie es, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>No such key update</source>
        <translation>Kein solcher Schlüsselwechsel</translation>
    </message>
    <message>
        <source>The registry knows no key update with this transaction id.</source>
        <translation>Das Register kennt keinen Schlüsselwechsel mit dieser Vorgangsnummer.</translation>
    </message>
    <message>
        <source>If the registry was restored from a backup, the device knows more than it does: the operator decides. Else resume the device.</source>
        <translation>Kam das Register aus einer Sicherung, weiß das Gerät mehr als es: der Bediener entscheidet. Sonst setzen Sie das Gerät fort.</translation>
    </message>
    <message>
        <source>Not the agreed key</source>
        <translation>Nicht der vereinbarte Schlüssel</translation>
    </message>
    <message>
        <source>The device&apos;s new key is not the one that was computed together: {detail}.</source>
        <translation>Der neue Schlüssel des Geräts ist nicht der gemeinsam berechnete: {detail}.</translation>
    </message>
    <message>
        <source>Something is missing or wrong</source>
        <translation>Etwas fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>The command cannot run like this: {detail}.</source>
        <translation>Der Befehl kann so nicht laufen: {detail}.</translation>
    </message>
    <message>
        <source>Run the command with --help.</source>
        <translation>Führen Sie den Befehl mit --help aus.</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Kein solcher Befehl</translation>
    </message>
    <message>
        <source>There is no such command: {detail}.</source>
        <translation>Es gibt keinen solchen Befehl: {detail}.</translation>
    </message>
    <message>
        <source>Run imprint-cli --help.</source>
        <translation>Führen Sie imprint-cli --help aus.</translation>
    </message>
    <message>
        <source>No such option</source>
        <translation>Keine solche Option</translation>
    </message>
    <message>
        <source>The option is not known or has no such value: {detail}.</source>
        <translation>Die Option ist nicht bekannt oder hat keinen solchen Wert: {detail}.</translation>
    </message>
    <message>
        <source>Not on the command line</source>
        <translation>Nicht in der Befehlszeile</translation>
    </message>
    <message>
        <source>A passphrase on the command line can be read by every user of this computer, so it is not taken there.</source>
        <translation>Eine Passphrase in der Befehlszeile kann jeder Benutzer dieses Computers lesen; dort wird sie nicht genommen.</translation>
    </message>
    <message>
        <source>Use --passphrase-file or --passphrase-fd, or type it when asked. Choose another passphrase: this one may be in the shell&apos;s history.</source>
        <translation>Verwenden Sie --passphrase-file oder --passphrase-fd, oder geben Sie sie auf die Frage ein. Wählen Sie eine andere Passphrase: diese kann im Verlauf der Shell stehen.</translation>
    </message>
    <message>
        <source>Another device answered</source>
        <translation>Ein anderes Gerät antwortete</translation>
    </message>
    <message>
        <source>After the commit the device is not what it should be: {detail}.</source>
        <translation>Nach dem Abschluss ist das Gerät nicht, was es sein sollte: {detail}.</translation>
    </message>
    <message>
        <source>Check that the right device is connected, then retry. When it happens again, set the device aside and report it.</source>
        <translation>Prüfen Sie, ob das richtige Gerät verbunden ist; dann noch einmal. Geschieht es wieder, legen Sie es beiseite und melden Sie es.</translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Something failed that has no description yet.</source>
        <translation>Etwas ist gescheitert, das noch keine Beschreibung hat.</translation>
    </message>
    <message>
        <source>Try once more. If it stays, report it with the code &quot;%1&quot;.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es, melden Sie es mit dem Code &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Nothing kept of its console</source>
        <translation>Von seiner Konsole ist nichts da</translation>
    </message>
    <message>
        <source>What this device printed was not kept here: {detail}.</source>
        <translation>Was dieses Gerät ausgab, wurde hier nicht behalten: {detail}.</translation>
    </message>
    <message>
        <source>Open its log from a file, or plug it in on the Bench: what it prints from then on is kept.</source>
        <translation>Öffnen Sie sein Log aus einer Datei, oder stecken Sie es an der Werkbank ein: Was es dann ausgibt, wird behalten.</translation>
    </message>
    <message>
        <source>Notes cannot be read</source>
        <translation>Notizen sind nicht lesbar</translation>
    </message>
    <message>
        <source>The file with the notes beside logs is none of ours: {detail}.</source>
        <translation>Die Datei mit den Notizen zu Logs ist keine von uns: {detail}.</translation>
    </message>
    <message>
        <source>Put it aside, or bring it back from a backup of the site. Notes are written anew from now on.</source>
        <translation>Legen Sie sie beiseite, oder holen Sie sie aus einer Sicherung des Standorts. Notizen werden von jetzt an neu geschrieben.</translation>
    </message>
</context>
<context>
    <name>ImportCsv</name>
    <message>
        <source>the serial is missing</source>
        <translation>die Seriennummer fehlt</translation>
    </message>
    <message>
        <source>the serial has %1 characters, at most 64 are allowed</source>
        <translation>die Seriennummer hat %1 Zeichen, erlaubt sind höchstens 64</translation>
    </message>
    <message>
        <source>the serial has characters that are not printable ASCII</source>
        <translation>die Seriennummer hat Zeichen, die kein druckbares ASCII sind</translation>
    </message>
    <message>
        <source>the model has %1 characters, at most %2 are allowed</source>
        <translation>das Modell hat %1 Zeichen, erlaubt sind höchstens %2</translation>
    </message>
    <message>
        <source>the model contains a control character</source>
        <translation>das Modell enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the key is longer than 8192 characters</source>
        <translation>der Schlüssel ist länger als 8192 Zeichen</translation>
    </message>
    <message>
        <source>a private key stands where the public key belongs</source>
        <translation>ein privater Schlüssel steht, wo der öffentliche hingehört</translation>
    </message>
    <message>
        <source>the PEM text is no complete &quot;PUBLIC KEY&quot; block</source>
        <translation>der PEM-Text ist kein vollständiger Block &quot;PUBLIC KEY&quot;</translation>
    </message>
    <message>
        <source>the key is neither PEM nor base64 nor hex</source>
        <translation>der Schlüssel ist weder PEM noch Base64 noch Hex</translation>
    </message>
    <message>
        <source>the key is no DER SubjectPublicKeyInfo</source>
        <translation>der Schlüssel ist kein DER SubjectPublicKeyInfo</translation>
    </message>
    <message>
        <source>not a public key on P-256 or P-384 with a named curve and an uncompressed point</source>
        <translation>kein öffentlicher Schlüssel auf P-256 oder P-384 mit benannter Kurve und unkomprimiertem Punkt</translation>
    </message>
    <message>
        <source>the fingerprint is not 64 hexadecimal digits</source>
        <translation>der Fingerabdruck besteht nicht aus 64 Hexziffern</translation>
    </message>
    <message>
        <source>the file is larger than 16 MiB</source>
        <translation>die Datei ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>the file is UTF-16; save it as &quot;CSV UTF-8&quot;</source>
        <translation>die Datei ist UTF-16; speichern Sie sie als &quot;CSV UTF-8&quot;</translation>
    </message>
    <message>
        <source>the file is not a text file</source>
        <translation>die Datei ist keine Textdatei</translation>
    </message>
    <message>
        <source>the line is not UTF-8; save the file as &quot;CSV UTF-8&quot;</source>
        <translation>die Zeile ist kein UTF-8; speichern Sie die Datei als &quot;CSV UTF-8&quot;</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>a column of the same meaning is there already</source>
        <translation>eine Spalte gleicher Bedeutung gibt es schon</translation>
    </message>
    <message>
        <source>no column is named &quot;serial&quot;</source>
        <translation>keine Spalte heißt &quot;serial&quot;</translation>
    </message>
    <message>
        <source>this serial is already in line %1</source>
        <translation>diese Seriennummer steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>this key is already in line %1</source>
        <translation>dieser Schlüssel steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>the line has more cells than the first line</source>
        <translation>die Zeile hat mehr Zellen als die erste</translation>
    </message>
    <message>
        <source>the fingerprint is not that of the key beside it</source>
        <translation>der Fingerabdruck ist nicht der des Schlüssels daneben</translation>
    </message>
    <message>
        <source>the file has more than %1 devices</source>
        <translation>die Datei hat mehr als %1 Geräte</translation>
    </message>
    <message>
        <source>the file names no device</source>
        <translation>die Datei nennt kein Gerät</translation>
    </message>
    <message>
        <source>the quote that opens here is never closed</source>
        <translation>das Anführungszeichen, das hier aufgeht, geht nie zu</translation>
    </message>
    <message>
        <source>text follows the closing quote</source>
        <translation>nach dem schließenden Anführungszeichen folgt Text</translation>
    </message>
    <message>
        <source>a quote stands inside a cell that is not quoted</source>
        <translation>ein Anführungszeichen steht in einer Zelle, die nicht in solchen steht</translation>
    </message>
    <message>
        <source>the cell has more than %1 characters</source>
        <translation>die Zelle hat mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>the line has more than %1 cells</source>
        <translation>die Zeile hat mehr als %1 Zellen</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Any device</source>
        <translation>Beliebiges Gerät</translation>
    </message>
    <message>
        <source>Network plug</source>
        <translation>Netzwerkstecker</translation>
    </message>
    <message>
        <source>Sensor on a serial port</source>
        <translation>Sensor an seriellem Port</translation>
    </message>
    <message>
        <source>Strict: delivered key and local share</source>
        <translation>Streng: gelieferter Schlüssel und lokaler Anteil</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Put the configurations of device and hub side by side: KDF, hash, iterations, memory, salt length, output length.</source>
        <translation>Legen Sie die Einstellungen von Gerät und Zentrale nebeneinander: KDF, Hash, Iterationen, Speicher, Länge des Salts, Länge der Ausgabe.</translation>
    </message>
    <message>
        <source>Look for a firmware default that differs from what is written down, and for changes at run time.</source>
        <translation>Suchen Sie nach einer Voreinstellung der Firmware, die von der Beschreibung abweicht, und nach Änderungen zur Laufzeit.</translation>
    </message>
    <message>
        <source>Evaluate both with the same inputs: imprint-cli kdf eval, then kdf search with the device&apos;s output.</source>
        <translation>Rechnen Sie beide mit denselben Eingaben durch: imprint-cli kdf eval, danach kdf search mit der Ausgabe des Geräts.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>Record the traffic of one attempt and find the last message that both sides saw.</source>
        <translation>Zeichnen Sie den Verkehr eines Versuchs auf und suchen Sie die letzte Nachricht, die beide Seiten gesehen haben.</translation>
    </message>
    <message>
        <source>Compare the algorithms that each side offers with those the other accepts.</source>
        <translation>Vergleichen Sie die Verfahren, die jede Seite anbietet, mit denen, die die andere annimmt.</translation>
    </message>
    <message>
        <source>Check names, clocks and certificates of both sides before blaming the key.</source>
        <translation>Prüfen Sie Namen, Uhren und Zertifikate beider Seiten, bevor Sie den Schlüssel verdächtigen.</translation>
    </message>
    <message>
        <source>Both logs</source>
        <translation>Beide Logs</translation>
    </message>
    <message>
        <source>Put the device&apos;s log and the hub&apos;s log on one clock: imprint-cli logs align DEVICE HUB.</source>
        <translation>Bringen Sie das Log des Geräts und das der Zentrale auf eine Uhr: imprint-cli logs align DEVICE HUB.</translation>
    </message>
    <message>
        <source>Read both from the last line that they share.</source>
        <translation>Lesen Sie beide ab der letzten Zeile, die sie gemeinsam haben.</translation>
    </message>
    <message>
        <source>The key derivation alone</source>
        <translation>Die Schlüsselableitung für sich</translation>
    </message>
    <message>
        <source>Run the key derivation alone on the device with known inputs.</source>
        <translation>Lassen Sie die Schlüsselableitung auf dem Gerät allein laufen, mit bekannten Eingaben.</translation>
    </message>
    <message>
        <source>Search what it really did: imprint-cli kdf search --input CASE.json.</source>
        <translation>Suchen Sie, was es wirklich getan hat: imprint-cli kdf search --input CASE.json.</translation>
    </message>
    <message>
        <source>Put one fault in at a time: hash, byte order, truncation, salt.</source>
        <translation>Bauen Sie die Fehler einzeln ein: Hash, Bytereihenfolge, Abschneiden, Salt.</translation>
    </message>
    <message>
        <source>Secure element</source>
        <translation>Secure Element</translation>
    </message>
    <message>
        <source>Check supply, wiring and pull-ups of the bus to the secure element, and its reset line.</source>
        <translation>Prüfen Sie Versorgung, Verdrahtung und Pull-ups des Busses zum Secure Element und seine Reset-Leitung.</translation>
    </message>
    <message>
        <source>Read its firmware version and run one operation whose answer is known.</source>
        <translation>Lesen Sie seine Firmwareversion und führen Sie eine Operation aus, deren Ergebnis bekannt ist.</translation>
    </message>
    <message>
        <source>Power it off completely, not only reset it, and try again.</source>
        <translation>Schalten Sie es ganz stromlos, nicht nur zurücksetzen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Source of randomness</source>
        <translation>Zufallsquelle</translation>
    </message>
    <message>
        <source>Take a raw sample of the noise source and test it: imprint-cli random test.</source>
        <translation>Nehmen Sie eine Rohprobe der Rauschquelle und prüfen Sie sie: imprint-cli random test.</translation>
    </message>
    <message>
        <source>Read the boot log: is the generator started, and seeded, before the first key is made?</source>
        <translation>Lesen Sie das Startlog: Ist der Generator gestartet und mit einem Seed versorgt, bevor der erste Schlüssel entsteht?</translation>
    </message>
    <message>
        <source>Repeat warm and cold, and at the lowest supply voltage.</source>
        <translation>Wiederholen Sie es warm und kalt und bei der niedrigsten Versorgungsspannung.</translation>
    </message>
    <message>
        <source>Key derivation parameters differ</source>
        <translation>Parameter der Schlüsselableitung verschieden</translation>
    </message>
    <message>
        <source>The two sides derive with different iterations, memory, salt or hash; one that is off is enough.</source>
        <translation>Die beiden Seiten leiten mit verschiedenen Werten für Iterationen, Speicher, Salt oder Hash ab; eine Abweichung genügt.</translation>
    </message>
    <message>
        <source>Make the parameters equal on both sides and give the set a version; align them and try again, the device need not be reset.</source>
        <translation>Setzen Sie die Parameter auf beiden Seiten gleich und geben Sie dem Satz eine Version; gleichen Sie ab und versuchen Sie es noch einmal, das Gerät muss nicht zurückgesetzt werden.</translation>
    </message>
    <message>
        <source>Key derivation parameters refused</source>
        <translation>Parameter der Schlüsselableitung abgelehnt</translation>
    </message>
    <message>
        <source>One side was given parameters outside of what it accepts: too few iterations, a salt too short, too much memory.</source>
        <translation>Eine Seite bekam Parameter, die sie nicht annimmt: zu wenige Iterationen, zu kurzes Salt, zu viel Speicher.</translation>
    </message>
    <message>
        <source>Choose parameters that both sides accept and that are not below today&apos;s recommendations.</source>
        <translation>Wählen Sie Parameter, die beide Seiten annehmen und die nicht unter den heutigen Empfehlungen liegen.</translation>
    </message>
    <message>
        <source>Too little entropy</source>
        <translation>Zu wenig Entropie</translation>
    </message>
    <message>
        <source>The noise source is dead, not seeded, or disturbed by heat or voltage.</source>
        <translation>Die Rauschquelle ist tot, ohne Seed, oder durch Hitze oder Spannung gestört.</translation>
    </message>
    <message>
        <source>Seed the generator properly and early in the boot. A device that made keys meanwhile must be reset and provisioned anew.</source>
        <translation>Versorgen Sie den Generator richtig und früh im Start mit einem Seed. Ein Gerät, das inzwischen Schlüssel erzeugt hat, muss zurückgesetzt und neu eingerichtet werden.</translation>
    </message>
    <message>
        <source>Random generator did not start</source>
        <translation>Zufallsgenerator nicht gestartet</translation>
    </message>
    <message>
        <source>The hardware generator was not ready, has no clock, or failed its self test.</source>
        <translation>Der Hardwaregenerator war nicht bereit, hat keinen Takt oder bestand seinen Selbsttest nicht.</translation>
    </message>
    <message>
        <source>Start the generator before anything that makes keys; reset the device and provision it anew.</source>
        <translation>Starten Sie den Generator vor allem, was Schlüssel erzeugt; setzen Sie das Gerät zurück und richten Sie es neu ein.</translation>
    </message>
    <message>
        <source>Key derivation not supported</source>
        <translation>Schlüsselableitung nicht unterstützt</translation>
    </message>
    <message>
        <source>One side does not know the KDF or the hash that the other wants.</source>
        <translation>Eine Seite kennt die KDF oder den Hash nicht, den die andere verlangt.</translation>
    </message>
    <message>
        <source>Agree on one strong KDF that both have; update the firmware of the side that lacks it.</source>
        <translation>Einigen Sie sich auf eine starke KDF, die beide haben; aktualisieren Sie die Firmware der Seite, der sie fehlt.</translation>
    </message>
    <message>
        <source>Algorithms do not match</source>
        <translation>Verfahren passen nicht zusammen</translation>
    </message>
    <message>
        <source>Both sides work, but with different algorithms.</source>
        <translation>Beide Seiten arbeiten, aber mit verschiedenen Verfahren.</translation>
    </message>
    <message>
        <source>Agree on one set of algorithms, and negotiate it in the handshake.</source>
        <translation>Einigen Sie sich auf einen Satz von Verfahren und handeln Sie ihn im Handshake aus.</translation>
    </message>
    <message>
        <source>Secure element does not answer</source>
        <translation>Secure Element antwortet nicht</translation>
    </message>
    <message>
        <source>I2C or SPI to the secure element fails: wiring, supply, address or its firmware.</source>
        <translation>I2C oder SPI zum Secure Element scheitert: Verdrahtung, Versorgung, Adresse oder seine Firmware.</translation>
    </message>
    <message>
        <source>Mend wiring or driver, then switch the device off and on completely.</source>
        <translation>Bringen Sie Verdrahtung oder Treiber in Ordnung, dann schalten Sie das Gerät ganz aus und wieder ein.</translation>
    </message>
    <message>
        <source>Security module failed</source>
        <translation>Sicherheitsmodul gescheitert</translation>
    </message>
    <message>
        <source>The module that holds the master key refused or did not answer.</source>
        <translation>Das Modul mit dem Hauptschlüssel lehnte ab oder antwortete nicht.</translation>
    </message>
    <message>
        <source>See the module&apos;s own code beside this line; check that it is plugged in and logged in: imprint-cli token list.</source>
        <translation>Sehen Sie den eigenen Code des Moduls bei dieser Zeile an; prüfen Sie, ob es angesteckt und angemeldet ist: imprint-cli token list.</translation>
    </message>
    <message>
        <source>Key derivation took too long</source>
        <translation>Schlüsselableitung dauerte zu lange</translation>
    </message>
    <message>
        <source>The derivation is too slow for its window: cost parameters, a slow clock, or a busy processor.</source>
        <translation>Die Ableitung ist zu langsam für ihr Zeitfenster: Aufwandsparameter, langsamer Takt oder ausgelasteter Prozessor.</translation>
    </message>
    <message>
        <source>Measure the time of the derivation on the device and compare it with the window.</source>
        <translation>Messen Sie die Zeit der Ableitung auf dem Gerät und vergleichen Sie sie mit dem Zeitfenster.</translation>
    </message>
    <message>
        <source>Choose cost parameters within policy that the device can bear, or a longer window.</source>
        <translation>Wählen Sie Aufwandsparameter, die der Richtlinie genügen und die das Gerät schafft, oder ein längeres Zeitfenster.</translation>
    </message>
    <message>
        <source>Provisioning took too long</source>
        <translation>Einrichten dauerte zu lange</translation>
    </message>
    <message>
        <source>The device or the network was slower than the time that was given.</source>
        <translation>Gerät oder Netz war langsamer als die gegebene Zeit.</translation>
    </message>
    <message>
        <source>Lengthen the window with care (a long one invites denial of service), or find what is slow in the two logs.</source>
        <translation>Verlängern Sie das Zeitfenster mit Bedacht (ein langes lädt zu Überlastungsangriffen ein), oder suchen Sie in den beiden Logs, was langsam ist.</translation>
    </message>
    <message>
        <source>The generator got no entropy</source>
        <translation>Generator bekam keine Entropie</translation>
    </message>
    <message>
        <source>The entropy callback of CTR_DRBG failed while it was seeded.</source>
        <translation>Der Entropie-Callback von CTR_DRBG scheiterte beim Seed.</translation>
    </message>
    <message>
        <source>Register a working entropy source before mbedtls_ctr_drbg_seed.</source>
        <translation>Melden Sie vor mbedtls_ctr_drbg_seed eine funktionierende Entropiequelle an.</translation>
    </message>
    <message>
        <source>Entropy source failed</source>
        <translation>Entropiequelle gescheitert</translation>
    </message>
    <message>
        <source>The hardware noise source reported an error.</source>
        <translation>Die Hardware-Rauschquelle meldete einen Fehler.</translation>
    </message>
    <message>
        <source>Start the noise source first; check its clock and supply.</source>
        <translation>Starten Sie zuerst die Rauschquelle; prüfen Sie ihren Takt und ihre Versorgung.</translation>
    </message>
    <message>
        <source>No entropy source</source>
        <translation>Keine Entropiequelle</translation>
    </message>
    <message>
        <source>The build has no strong entropy source.</source>
        <translation>Dieser Build hat keine starke Entropiequelle.</translation>
    </message>
    <message>
        <source>Define MBEDTLS_ENTROPY_HARDWARE_ALT and provide mbedtls_hardware_poll.</source>
        <translation>Definieren Sie MBEDTLS_ENTROPY_HARDWARE_ALT und stellen Sie mbedtls_hardware_poll bereit.</translation>
    </message>
    <message>
        <source>HKDF input refused</source>
        <translation>HKDF-Eingabe abgelehnt</translation>
    </message>
    <message>
        <source>HKDF was given no hash or too long an output.</source>
        <translation>HKDF bekam keinen Hash oder eine zu lange Ausgabe.</translation>
    </message>
    <message>
        <source>Check hash and output length; at most 255 times the hash.</source>
        <translation>Prüfen Sie Hash und Ausgabelänge; höchstens das 255-Fache des Hashs.</translation>
    </message>
    <message>
        <source>Hash not built in</source>
        <translation>Hash nicht eingebaut</translation>
    </message>
    <message>
        <source>The hash that is wanted is not compiled into this firmware.</source>
        <translation>Der verlangte Hash ist in dieser Firmware nicht einkompiliert.</translation>
    </message>
    <message>
        <source>Enable it in the configuration of mbedTLS, or agree on another.</source>
        <translation>Schalten Sie ihn in der Konfiguration von mbedTLS ein, oder einigen Sie sich auf einen anderen.</translation>
    </message>
    <message>
        <source>Key not on the curve</source>
        <translation>Schlüssel nicht auf der Kurve</translation>
    </message>
    <message>
        <source>A public key is no point of the curve, or a private key is out of range.</source>
        <translation>Ein öffentlicher Schlüssel ist kein Punkt der Kurve, oder ein privater liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Check byte order and encoding of the key.</source>
        <translation>Prüfen Sie Bytereihenfolge und Kodierung des Schlüssels.</translation>
    </message>
    <message>
        <source>Signature does not verify</source>
        <translation>Signatur stimmt nicht</translation>
    </message>
    <message>
        <source>The signature belongs to other data or another key.</source>
        <translation>Die Signatur gehört zu anderen Daten oder einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Compare what each side signs byte by byte.</source>
        <translation>Vergleichen Sie Byte für Byte, was jede Seite signiert.</translation>
    </message>
    <message>
        <source>Curve not built in</source>
        <translation>Kurve nicht eingebaut</translation>
    </message>
    <message>
        <source>The curve is not compiled into this firmware.</source>
        <translation>Die Kurve ist in dieser Firmware nicht einkompiliert.</translation>
    </message>
    <message>
        <source>Enable the curve, or use one that both sides have.</source>
        <translation>Schalten Sie die Kurve ein, oder verwenden Sie eine, die beide Seiten haben.</translation>
    </message>
    <message>
        <source>Crypto accelerator failed</source>
        <translation>Kryptobeschleuniger gescheitert</translation>
    </message>
    <message>
        <source>The hardware accelerator reported an error.</source>
        <translation>Der Hardwarebeschleuniger meldete einen Fehler.</translation>
    </message>
    <message>
        <source>Try the software implementation; if that works, check clock and driver of the accelerator.</source>
        <translation>Versuchen Sie es in Software; gelingt das, prüfen Sie Takt und Treiber des Beschleunigers.</translation>
    </message>
    <message>
        <source>Corruption detected</source>
        <translation>Verfälschung erkannt</translation>
    </message>
    <message>
        <source>The library saw memory or a register change under it.</source>
        <translation>Der Bibliothek änderte sich Speicher oder ein Register unter den Händen.</translation>
    </message>
    <message>
        <source>Check supply and memory; treat the device as attacked until the reason is known.</source>
        <translation>Prüfen Sie Versorgung und Speicher; behandeln Sie das Gerät als angegriffen, bis der Grund bekannt ist.</translation>
    </message>
    <message>
        <source>Certificate not accepted</source>
        <translation>Zertifikat nicht angenommen</translation>
    </message>
    <message>
        <source>The other side&apos;s certificate does not lead to a trusted CA, is out of date, or names another host.</source>
        <translation>Das Zertifikat der anderen Seite führt zu keiner vertrauten CA, ist nicht gültig oder nennt einen anderen Rechner.</translation>
    </message>
    <message>
        <source>Check the CA certificate on the device, and its clock.</source>
        <translation>Prüfen Sie das CA-Zertifikat auf dem Gerät und dessen Uhr.</translation>
    </message>
    <message>
        <source>The other side ended the handshake</source>
        <translation>Die andere Seite brach den Handshake ab</translation>
    </message>
    <message>
        <source>A fatal alert came; its number says why.</source>
        <translation>Ein fataler Alert kam; seine Nummer sagt, warum.</translation>
    </message>
    <message>
        <source>Read the alert in the log of the side that sent it.</source>
        <translation>Lesen Sie den Alert im Log der Seite, die ihn gesendet hat.</translation>
    </message>
    <message>
        <source>No common ciphers</source>
        <translation>Keine gemeinsamen Verfahren</translation>
    </message>
    <message>
        <source>The two sides found no set of algorithms that both allow.</source>
        <translation>Die beiden Seiten fanden keinen Satz von Verfahren, den beide erlauben.</translation>
    </message>
    <message>
        <source>Compare cipher suites, curves and versions of both sides.</source>
        <translation>Vergleichen Sie Cipher-Suites, Kurven und Versionen beider Seiten.</translation>
    </message>
    <message>
        <source>Handshake timed out</source>
        <translation>Zeitüberschreitung im Handshake</translation>
    </message>
    <message>
        <source>No answer came within the time of the handshake.</source>
        <translation>In der Zeit des Handshakes kam keine Antwort.</translation>
    </message>
    <message>
        <source>Check the network, and whether the device is too slow for the timer.</source>
        <translation>Prüfen Sie das Netz, und ob das Gerät für die Frist zu langsam ist.</translation>
    </message>
    <message>
        <source>Out of memory in TLS</source>
        <translation>Zu wenig Speicher in TLS</translation>
    </message>
    <message>
        <source>The device has no memory left for the handshake.</source>
        <translation>Das Gerät hat keinen Speicher mehr für den Handshake.</translation>
    </message>
    <message>
        <source>Free memory or make the TLS buffers smaller.</source>
        <translation>Geben Sie Speicher frei oder verkleinern Sie die TLS-Puffer.</translation>
    </message>
    <message>
        <source>Malformed record</source>
        <translation>Fehlerhafter Record</translation>
    </message>
    <message>
        <source>What came is no TLS record, or was damaged.</source>
        <translation>Was kam, ist kein TLS-Record oder wurde beschädigt.</translation>
    </message>
    <message>
        <source>Check that port and protocol are right.</source>
        <translation>Prüfen Sie, ob Port und Protokoll stimmen.</translation>
    </message>
    <message>
        <source>Connection closed early</source>
        <translation>Verbindung vorzeitig geschlossen</translation>
    </message>
    <message>
        <source>The other side closed without a word.</source>
        <translation>Die andere Seite schloss die Verbindung wortlos.</translation>
    </message>
    <message>
        <source>Read the other side&apos;s log at that moment.</source>
        <translation>Lesen Sie im Log der anderen Seite diesen Augenblick nach.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Nothing listens at that address, or a firewall is between.</source>
        <translation>An dieser Adresse lauscht nichts, oder eine Firewall liegt dazwischen.</translation>
    </message>
    <message>
        <source>Check address, port and network.</source>
        <translation>Prüfen Sie Adresse, Port und Netz.</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Rechner nicht gefunden</translation>
    </message>
    <message>
        <source>The name could not be resolved.</source>
        <translation>Der Name ließ sich nicht auflösen.</translation>
    </message>
    <message>
        <source>Check name and DNS on the device&apos;s network.</source>
        <translation>Prüfen Sie Namen und DNS im Netz des Geräts.</translation>
    </message>
    <message>
        <source>No random numbers</source>
        <translation>Keine Zufallszahlen</translation>
    </message>
    <message>
        <source>The random generator failed in the middle of an operation.</source>
        <translation>Der Zufallsgenerator scheiterte mitten in einer Operation.</translation>
    </message>
    <message>
        <source>Check the seeding of the generator.</source>
        <translation>Prüfen Sie den Seed des Generators.</translation>
    </message>
    <message>
        <source>Supply voltage fell</source>
        <translation>Versorgungsspannung eingebrochen</translation>
    </message>
    <message>
        <source>The supply broke down, often while the radio sent.</source>
        <translation>Die Versorgung brach ein, oft während der Funk sendete.</translation>
    </message>
    <message>
        <source>Use a stronger supply and a shorter cable; add a capacitor.</source>
        <translation>Verwenden Sie ein stärkeres Netzteil und ein kürzeres Kabel; fügen Sie einen Kondensator hinzu.</translation>
    </message>
    <message>
        <source>Watchdog expired</source>
        <translation>Watchdog abgelaufen</translation>
    </message>
    <message>
        <source>A task, often the key derivation, held the processor too long.</source>
        <translation>Eine Task, oft die Schlüsselableitung, belegte den Prozessor zu lange.</translation>
    </message>
    <message>
        <source>Give the derivation a task of its own that yields, or lower its cost.</source>
        <translation>Geben Sie der Ableitung eine eigene Task, die den Prozessor abgibt, oder senken Sie ihren Aufwand.</translation>
    </message>
    <message>
        <source>Firmware crashed</source>
        <translation>Firmware abgestürzt</translation>
    </message>
    <message>
        <source>The firmware ended with a fault.</source>
        <translation>Die Firmware endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>Decode the backtrace that follows and mend the firmware.</source>
        <translation>Lösen Sie den folgenden Backtrace auf und berichtigen Sie die Firmware.</translation>
    </message>
    <message>
        <source>Not in flash</source>
        <translation>Nicht im Flash</translation>
    </message>
    <message>
        <source>A value, perhaps the salt or a key, is not stored on the device.</source>
        <translation>Ein Wert, vielleicht das Salt oder ein Schlüssel, ist auf dem Gerät nicht gespeichert.</translation>
    </message>
    <message>
        <source>Write it at the end of the line, or handle its absence.</source>
        <translation>Schreiben Sie ihn am Ende der Fertigung, oder lassen Sie die Firmware mit seinem Fehlen umgehen.</translation>
    </message>
    <message>
        <source>Storage not started</source>
        <translation>Speicher nicht geöffnet</translation>
    </message>
    <message>
        <source>The firmware read its settings before it opened the storage.</source>
        <translation>Die Firmware las ihre Einstellungen, bevor sie den Speicher öffnete.</translation>
    </message>
    <message>
        <source>Call nvs_flash_init first.</source>
        <translation>Rufen Sie zuerst nvs_flash_init auf.</translation>
    </message>
    <message>
        <source>Storage of another version</source>
        <translation>Speicher einer anderen Version</translation>
    </message>
    <message>
        <source>The partition was written by another firmware, or is full.</source>
        <translation>Die Partition wurde von einer anderen Firmware geschrieben oder ist voll.</translation>
    </message>
    <message>
        <source>Erase the partition and provision the device anew.</source>
        <translation>Löschen Sie die Partition und richten Sie das Gerät neu ein.</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Zu wenig Speicher</translation>
    </message>
    <message>
        <source>The device could not allocate memory.</source>
        <translation>Das Gerät konnte keinen Speicher belegen.</translation>
    </message>
    <message>
        <source>Lower the memory cost of the KDF, or free memory.</source>
        <translation>Senken Sie den Speicheraufwand der KDF, oder geben Sie Speicher frei.</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>An operation did not end in time.</source>
        <translation>Eine Operation wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>See which one in the lines before.</source>
        <translation>Welche, steht in den Zeilen davor.</translation>
    </message>
    <message>
        <source>Wi-Fi authentication failed</source>
        <translation>WLAN-Anmeldung gescheitert</translation>
    </message>
    <message>
        <source>The access point does not accept the passphrase or the device.</source>
        <translation>Der Access Point nimmt die Passphrase oder das Gerät nicht an.</translation>
    </message>
    <message>
        <source>Check the passphrase and its encoding; a key derived from it with other parameters looks the same.</source>
        <translation>Prüfen Sie die Passphrase und ihre Kodierung; ein mit anderen Parametern abgeleiteter Schlüssel sieht genauso aus.</translation>
    </message>
    <message>
        <source>Access point not found</source>
        <translation>Access Point nicht gefunden</translation>
    </message>
    <message>
        <source>No access point with this name is in reach on the device&apos;s bands.</source>
        <translation>Kein Access Point dieses Namens ist auf den Bändern des Geräts in Reichweite.</translation>
    </message>
    <message>
        <source>Check the name and the band; many devices have 2.4 GHz only.</source>
        <translation>Prüfen Sie Namen und Band; viele Geräte haben nur 2,4 GHz.</translation>
    </message>
    <message>
        <source>TLS connection failed</source>
        <translation>TLS-Verbindung gescheitert</translation>
    </message>
    <message>
        <source>The connection to the server could not be opened.</source>
        <translation>Die Verbindung zum Server ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>See the code of mbedTLS in the lines around.</source>
        <translation>Sehen Sie den Code von mbedTLS in den Zeilen ringsum an.</translation>
    </message>
    <message>
        <source>The generator has not gathered enough to make a key.</source>
        <translation>Der Generator hat noch nicht genug gesammelt, um einen Schlüssel zu erzeugen.</translation>
    </message>
    <message>
        <source>Wait for the noise source, or repair it; keys made before are not to be used.</source>
        <translation>Warten Sie auf die Rauschquelle, oder reparieren Sie sie; vorher erzeugte Schlüssel dürfen nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Algorithm not supported</source>
        <translation>Verfahren nicht unterstützt</translation>
    </message>
    <message>
        <source>The algorithm or key type is not built into this firmware.</source>
        <translation>Verfahren oder Schlüsseltyp ist in dieser Firmware nicht eingebaut.</translation>
    </message>
    <message>
        <source>Enable it in the configuration or agree on another.</source>
        <translation>Schalten Sie es in der Konfiguration ein, oder einigen Sie sich auf ein anderes.</translation>
    </message>
    <message>
        <source>Argument refused</source>
        <translation>Argument abgelehnt</translation>
    </message>
    <message>
        <source>A parameter of the operation is not valid.</source>
        <translation>Ein Parameter der Operation ist ungültig.</translation>
    </message>
    <message>
        <source>Check lengths, algorithm and usage flags of the key.</source>
        <translation>Prüfen Sie Längen, Verfahren und Verwendungs-Flags des Schlüssels.</translation>
    </message>
    <message>
        <source>Use of the key not permitted</source>
        <translation>Verwendung des Schlüssels nicht erlaubt</translation>
    </message>
    <message>
        <source>The key was made for another use or algorithm.</source>
        <translation>Der Schlüssel wurde für eine andere Verwendung oder ein anderes Verfahren erzeugt.</translation>
    </message>
    <message>
        <source>Set usage flags and algorithm when the key is made.</source>
        <translation>Setzen Sie Verwendungs-Flags und Verfahren, wenn der Schlüssel erzeugt wird.</translation>
    </message>
    <message>
        <source>Signature, data or key do not belong together.</source>
        <translation>Signatur, Daten oder Schlüssel gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Hardware failed</source>
        <translation>Hardware gescheitert</translation>
    </message>
    <message>
        <source>The secure element or accelerator reported a failure.</source>
        <translation>Secure Element oder Beschleuniger meldete einen Fehler.</translation>
    </message>
    <message>
        <source>Check supply and bus; replace the part when it repeats.</source>
        <translation>Prüfen Sie Versorgung und Bus; tauschen Sie das Bauteil, wenn es sich wiederholt.</translation>
    </message>
    <message>
        <source>Secure element not reached</source>
        <translation>Secure Element nicht erreicht</translation>
    </message>
    <message>
        <source>The secure element or the secure partition did not answer.</source>
        <translation>Secure Element oder Secure Partition antwortete nicht.</translation>
    </message>
    <message>
        <source>Check the bus and the start order.</source>
        <translation>Prüfen Sie den Bus und die Startreihenfolge.</translation>
    </message>
    <message>
        <source>The implementation saw itself tampered with.</source>
        <translation>Die Implementierung erkannte einen Eingriff in sich selbst.</translation>
    </message>
    <message>
        <source>Treat the device as attacked until the reason is known.</source>
        <translation>Behandeln Sie das Gerät als angegriffen, bis der Grund bekannt ist.</translation>
    </message>
    <message>
        <source>Key storage failed</source>
        <translation>Schlüsselspeicher gescheitert</translation>
    </message>
    <message>
        <source>The key store could not be read or written.</source>
        <translation>Der Schlüsselspeicher war nicht lesbar oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Check the flash and the partition.</source>
        <translation>Prüfen Sie Flash und Partition.</translation>
    </message>
    <message>
        <source>Key not there</source>
        <translation>Schlüssel nicht vorhanden</translation>
    </message>
    <message>
        <source>No key with this identifier is stored.</source>
        <translation>Unter dieser Kennung ist kein Schlüssel gespeichert.</translation>
    </message>
    <message>
        <source>Provision the key first, or correct the identifier.</source>
        <translation>Bringen Sie zuerst den Schlüssel ein, oder berichtigen Sie die Kennung.</translation>
    </message>
    <message>
        <source>Operation out of order</source>
        <translation>Operation in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>An operation was used in the wrong order.</source>
        <translation>Eine Operation wurde in der falschen Reihenfolge verwendet.</translation>
    </message>
    <message>
        <source>Correct the sequence of calls.</source>
        <translation>Berichtigen Sie die Reihenfolge der Aufrufe.</translation>
    </message>
    <message>
        <source>Entropy device not ready</source>
        <translation>Entropiegerät nicht bereit</translation>
    </message>
    <message>
        <source>The entropy driver is not started or reports errors.</source>
        <translation>Der Entropietreiber ist nicht gestartet oder meldet Fehler.</translation>
    </message>
    <message>
        <source>Enable CONFIG_ENTROPY_GENERATOR and check the start order.</source>
        <translation>Schalten Sie CONFIG_ENTROPY_GENERATOR ein und prüfen Sie die Startreihenfolge.</translation>
    </message>
    <message>
        <source>The kernel ended with a fatal error.</source>
        <translation>Der Kernel endete mit einem fatalen Fehler.</translation>
    </message>
    <message>
        <source>Find the thread and address that follow and mend the firmware.</source>
        <translation>Suchen Sie Thread und Adresse, die folgen, und berichtigen Sie die Firmware.</translation>
    </message>
    <message>
        <source>Random generator failed</source>
        <translation>Zufallsgenerator gescheitert</translation>
    </message>
    <message>
        <source>The generator could not be seeded or failed its test.</source>
        <translation>Der Generator bekam keinen Seed oder bestand seinen Test nicht.</translation>
    </message>
    <message>
        <source>Provide a working seed function (wc_GenerateSeed).</source>
        <translation>Stellen Sie eine funktionierende Seed-Funktion bereit (wc_GenerateSeed).</translation>
    </message>
    <message>
        <source>Generator repeats itself</source>
        <translation>Generator wiederholt sich</translation>
    </message>
    <message>
        <source>The continuous test of the generator found equal blocks.</source>
        <translation>Der Dauertest des Generators fand gleiche Blöcke.</translation>
    </message>
    <message>
        <source>Check the seed source; it may be stuck.</source>
        <translation>Prüfen Sie die Quelle des Seeds; sie hängt vielleicht.</translation>
    </message>
    <message>
        <source>Feature not built in</source>
        <translation>Funktion nicht eingebaut</translation>
    </message>
    <message>
        <source>The algorithm is not compiled into wolfSSL.</source>
        <translation>Das Verfahren ist in wolfSSL nicht einkompiliert.</translation>
    </message>
    <message>
        <source>Enable it in user_settings.h or agree on another.</source>
        <translation>Schalten Sie es in user_settings.h ein, oder einigen Sie sich auf ein anderes.</translation>
    </message>
    <message>
        <source>wolfSSL could not allocate memory.</source>
        <translation>wolfSSL konnte keinen Speicher belegen.</translation>
    </message>
    <message>
        <source>Free memory or use static buffers.</source>
        <translation>Geben Sie Speicher frei oder verwenden Sie statische Puffer.</translation>
    </message>
    <message>
        <source>Issuer not known</source>
        <translation>Aussteller unbekannt</translation>
    </message>
    <message>
        <source>The CA of the certificate is not loaded.</source>
        <translation>Die CA des Zertifikats ist nicht geladen.</translation>
    </message>
    <message>
        <source>Load the CA certificate on this side.</source>
        <translation>Laden Sie das CA-Zertifikat auf dieser Seite.</translation>
    </message>
    <message>
        <source>Certificate&apos;s signature is wrong</source>
        <translation>Signatur des Zertifikats ist falsch</translation>
    </message>
    <message>
        <source>The certificate was not signed by the CA that it names.</source>
        <translation>Das Zertifikat wurde nicht von der CA signiert, die es nennt.</translation>
    </message>
    <message>
        <source>Check which CA issued it.</source>
        <translation>Prüfen Sie, welche CA es ausgestellt hat.</translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation>Zertifikat noch nicht gültig</translation>
    </message>
    <message>
        <source>The device&apos;s clock is behind, often at 1970.</source>
        <translation>Die Uhr des Geräts geht nach, oft steht sie auf 1970.</translation>
    </message>
    <message>
        <source>Set the clock before the handshake.</source>
        <translation>Stellen Sie die Uhr vor dem Handshake.</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>The certificate has ended, or the clock is ahead.</source>
        <translation>Das Zertifikat ist zu Ende, oder die Uhr geht vor.</translation>
    </message>
    <message>
        <source>Renew it, or set the clock.</source>
        <translation>Erneuern Sie es, oder stellen Sie die Uhr.</translation>
    </message>
    <message>
        <source>The certificate could not be verified.</source>
        <translation>Das Zertifikat ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>Check the chain and the clock.</source>
        <translation>Prüfen Sie die Kette und die Uhr.</translation>
    </message>
    <message>
        <source>Both sides have no cipher suite in common.</source>
        <translation>Beide Seiten haben keine Cipher-Suite gemeinsam.</translation>
    </message>
    <message>
        <source>Compare the lists of both sides.</source>
        <translation>Vergleichen Sie die Listen beider Seiten.</translation>
    </message>
    <message>
        <source>Pre-shared key missing or wrong</source>
        <translation>Vorab geteilter Schlüssel fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>The callback gave no key for this identity.</source>
        <translation>Der Callback lieferte für diese Identität keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Check identity and key; a derived key may differ.</source>
        <translation>Prüfen Sie Identität und Schlüssel; ein abgeleiteter Schlüssel kann abweichen.</translation>
    </message>
    <message>
        <source>Message check failed</source>
        <translation>Prüfung der Nachricht gescheitert</translation>
    </message>
    <message>
        <source>The two sides have different keys.</source>
        <translation>Die beiden Seiten haben verschiedene Schlüssel.</translation>
    </message>
    <message>
        <source>Compare the derived keys of both sides.</source>
        <translation>Vergleichen Sie die abgeleiteten Schlüssel beider Seiten.</translation>
    </message>
    <message>
        <source>Comparison failed</source>
        <translation>Vergleich gescheitert</translation>
    </message>
    <message>
        <source>CheckMac or Verify did not match.</source>
        <translation>CheckMac oder Verify stimmte nicht überein.</translation>
    </message>
    <message>
        <source>The keys of the two sides differ; compare slot and data.</source>
        <translation>Die Schlüssel der beiden Seiten sind verschieden; vergleichen Sie Slot und Daten.</translation>
    </message>
    <message>
        <source>Command refused</source>
        <translation>Befehl abgelehnt</translation>
    </message>
    <message>
        <source>Length, opcode or parameters of the command are wrong for this chip and its configuration.</source>
        <translation>Länge, Opcode oder Parameter des Befehls passen nicht zu diesem Chip und seiner Konfiguration.</translation>
    </message>
    <message>
        <source>Compare the configuration zone with what the firmware expects.</source>
        <translation>Vergleichen Sie die Konfigurationszone mit dem, was die Firmware erwartet.</translation>
    </message>
    <message>
        <source>ECC fault</source>
        <translation>ECC-Fehler</translation>
    </message>
    <message>
        <source>A computation on the curve failed; it may succeed when repeated.</source>
        <translation>Eine Rechnung auf der Kurve scheiterte; bei Wiederholung kann sie gelingen.</translation>
    </message>
    <message>
        <source>Repeat the command; set the part aside when it fails again.</source>
        <translation>Wiederholen Sie den Befehl; legen Sie das Bauteil beiseite, wenn er wieder scheitert.</translation>
    </message>
    <message>
        <source>Self test failed</source>
        <translation>Selbsttest nicht bestanden</translation>
    </message>
    <message>
        <source>The chip failed its own test and refuses to work.</source>
        <translation>Der Chip bestand seinen eigenen Test nicht und verweigert die Arbeit.</translation>
    </message>
    <message>
        <source>Set the part aside.</source>
        <translation>Legen Sie das Bauteil beiseite.</translation>
    </message>
    <message>
        <source>Health test of the generator failed</source>
        <translation>Gesundheitstest des Generators nicht bestanden</translation>
    </message>
    <message>
        <source>The chip&apos;s random generator failed its health test.</source>
        <translation>Der Zufallsgenerator des Chips bestand seinen Gesundheitstest nicht.</translation>
    </message>
    <message>
        <source>Repeat after a power cycle; set the part aside when it fails again.</source>
        <translation>Wiederholen Sie es nach Aus- und Einschalten; legen Sie das Bauteil beiseite, wenn es wieder scheitert.</translation>
    </message>
    <message>
        <source>Command not allowed now</source>
        <translation>Befehl jetzt nicht erlaubt</translation>
    </message>
    <message>
        <source>The chip&apos;s state or configuration does not allow the command: not locked, wrong slot, key not usable.</source>
        <translation>Zustand oder Konfiguration des Chips erlauben den Befehl nicht: nicht verriegelt, falscher Slot, Schlüssel nicht verwendbar.</translation>
    </message>
    <message>
        <source>Check locks and slot configuration.</source>
        <translation>Prüfen Sie Verriegelungen und Slot-Konfiguration.</translation>
    </message>
    <message>
        <source>Watchdog of the chip</source>
        <translation>Watchdog des Chips</translation>
    </message>
    <message>
        <source>Too much time passed since the chip was woken.</source>
        <translation>Seit der Chip geweckt wurde, verging zu viel Zeit.</translation>
    </message>
    <message>
        <source>Wake it again and send the commands closer together.</source>
        <translation>Wecken Sie ihn noch einmal und senden Sie die Befehle dichter hintereinander.</translation>
    </message>
    <message>
        <source>Bus error</source>
        <translation>Busfehler</translation>
    </message>
    <message>
        <source>A byte was damaged on the bus.</source>
        <translation>Ein Byte wurde auf dem Bus beschädigt.</translation>
    </message>
    <message>
        <source>Lower the clock, check pull-ups and cable.</source>
        <translation>Senken Sie den Takt, prüfen Sie Pull-ups und Kabel.</translation>
    </message>
    <message>
        <source>Chip does not answer</source>
        <translation>Chip antwortet nicht</translation>
    </message>
    <message>
        <source>The chip did not wake, or its address or supply is wrong.</source>
        <translation>Der Chip wachte nicht auf, oder Adresse oder Versorgung ist falsch.</translation>
    </message>
    <message>
        <source>Check address, supply, pull-ups and the wake pulse.</source>
        <translation>Prüfen Sie Adresse, Versorgung, Pull-ups und den Weckimpuls.</translation>
    </message>
    <message>
        <source>Bus to a chip fails</source>
        <translation>Bus zu einem Chip gestört</translation>
    </message>
    <message>
        <source>I2C or SPI reports errors.</source>
        <translation>I2C oder SPI meldet Fehler.</translation>
    </message>
    <message>
        <source>Check wiring, pull-ups, address and clock.</source>
        <translation>Prüfen Sie Verdrahtung, Pull-ups, Adresse und Takt.</translation>
    </message>
    <message>
        <source>PIN wrong</source>
        <translation>PIN falsch</translation>
    </message>
    <message>
        <source>The PIN is not that of this token.</source>
        <translation>Die PIN ist nicht die dieses Tokens.</translation>
    </message>
    <message>
        <source>Stop and look it up: the token locks itself after few tries.</source>
        <translation>Halten Sie ein und sehen Sie nach: Das Token sperrt sich nach wenigen Versuchen.</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN gesperrt</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Zu viele falsche PINs.</translation>
    </message>
    <message>
        <source>The SO-PIN unlocks it; without it the keys are lost.</source>
        <translation>Die SO-PIN entsperrt sie; ohne sie sind die Schlüssel verloren.</translation>
    </message>
    <message>
        <source>PIN of a wrong length</source>
        <translation>PIN von falscher Länge</translation>
    </message>
    <message>
        <source>The token refuses the length before it counts a try.</source>
        <translation>Das Token lehnt die Länge ab, bevor es einen Versuch zählt.</translation>
    </message>
    <message>
        <source>Type the PIN again.</source>
        <translation>Geben Sie die PIN noch einmal ein.</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>The token forgot the login, perhaps by a reset of another program.</source>
        <translation>Das Token hat die Anmeldung vergessen, vielleicht weil ein anderes Programm es zurücksetzte.</translation>
    </message>
    <message>
        <source>Log in again.</source>
        <translation>Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Token unplugged</source>
        <translation>Token abgezogen</translation>
    </message>
    <message>
        <source>The token was taken out in the middle of an operation.</source>
        <translation>Das Token wurde mitten in einer Operation abgezogen.</translation>
    </message>
    <message>
        <source>Plug the same token in again.</source>
        <translation>Stecken Sie dasselbe Token wieder an.</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>Kein Token</translation>
    </message>
    <message>
        <source>There is no token in the reader.</source>
        <translation>Im Leser steckt kein Token.</translation>
    </message>
    <message>
        <source>Plug the token in.</source>
        <translation>Stecken Sie das Token an.</translation>
    </message>
    <message>
        <source>Token failed</source>
        <translation>Token gescheitert</translation>
    </message>
    <message>
        <source>The token or its connection reported an error.</source>
        <translation>Das Token oder seine Verbindung meldete einen Fehler.</translation>
    </message>
    <message>
        <source>Plug it out and in; try another port without a hub.</source>
        <translation>Ziehen Sie es ab und stecken Sie es wieder an; versuchen Sie einen anderen Anschluss ohne USB-Hub.</translation>
    </message>
    <message>
        <source>Token full</source>
        <translation>Token voll</translation>
    </message>
    <message>
        <source>The token has no room for another key.</source>
        <translation>Das Token hat keinen Platz für einen weiteren Schlüssel.</translation>
    </message>
    <message>
        <source>Delete keys that are not needed, after a backup.</source>
        <translation>Löschen Sie nach einer Sicherung Schlüssel, die nicht mehr gebraucht werden.</translation>
    </message>
    <message>
        <source>Mechanism missing</source>
        <translation>Mechanismus fehlt</translation>
    </message>
    <message>
        <source>The token or this module cannot do this operation.</source>
        <translation>Das Token oder dieses Modul kann diese Operation nicht.</translation>
    </message>
    <message>
        <source>Use another scheme or module: imprint-cli token info lists what is there.</source>
        <translation>Verwenden Sie ein anderes Verfahren oder Modul: imprint-cli token info zeigt, was da ist.</translation>
    </message>
    <message>
        <source>Key handle stale</source>
        <translation>Handle des Schlüssels veraltet</translation>
    </message>
    <message>
        <source>The session in which the key was found has ended.</source>
        <translation>Die Sitzung, in der der Schlüssel gefunden wurde, ist zu Ende.</translation>
    </message>
    <message>
        <source>Find the key again in a new session.</source>
        <translation>Suchen Sie den Schlüssel in einer neuen Sitzung noch einmal.</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>The token was reset or taken out meanwhile.</source>
        <translation>Das Token wurde inzwischen zurückgesetzt oder abgezogen.</translation>
    </message>
    <message>
        <source>Open a new session and log in.</source>
        <translation>Öffnen Sie eine neue Sitzung und melden Sie sich an.</translation>
    </message>
    <message>
        <source>Key not meant for this</source>
        <translation>Schlüssel nicht dafür vorgesehen</translation>
    </message>
    <message>
        <source>The key&apos;s attributes do not allow the operation.</source>
        <translation>Die Attribute des Schlüssels erlauben die Operation nicht.</translation>
    </message>
    <message>
        <source>Make or import the key with the right usage.</source>
        <translation>Erzeugen oder importieren Sie den Schlüssel mit der richtigen Verwendung.</translation>
    </message>
    <message>
        <source>Data of a wrong length</source>
        <translation>Daten von falscher Länge</translation>
    </message>
    <message>
        <source>The mechanism does not take data of this length.</source>
        <translation>Der Mechanismus nimmt keine Daten dieser Länge.</translation>
    </message>
    <message>
        <source>Check block size and padding.</source>
        <translation>Prüfen Sie Blockgröße und Padding.</translation>
    </message>
    <message>
        <source>Token without a generator</source>
        <translation>Token ohne Generator</translation>
    </message>
    <message>
        <source>This token has no random generator.</source>
        <translation>Dieses Token hat keinen Zufallsgenerator.</translation>
    </message>
    <message>
        <source>Use another source.</source>
        <translation>Verwenden Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>Token failed for reasons of its own</source>
        <translation>Token aus eigenen Gründen gescheitert</translation>
    </message>
    <message>
        <source>The module gives no reason; often the reader service is down.</source>
        <translation>Das Modul nennt keinen Grund; oft läuft der Dienst für den Leser nicht.</translation>
    </message>
    <message>
        <source>Restart pcscd, plug the token out and in.</source>
        <translation>Starten Sie pcscd neu, ziehen Sie das Token ab und stecken Sie es wieder an.</translation>
    </message>
    <message>
        <source>Operation failed</source>
        <translation>Operation gescheitert</translation>
    </message>
    <message>
        <source>The module could not carry out the operation.</source>
        <translation>Das Modul konnte die Operation nicht ausführen.</translation>
    </message>
    <message>
        <source>Try again; then another module.</source>
        <translation>Versuchen Sie es noch einmal; dann ein anderes Modul.</translation>
    </message>
    <message>
        <source>TLS alert: handshake failure</source>
        <translation>TLS-Alert: Handshake gescheitert</translation>
    </message>
    <message>
        <source>No set of parameters that both sides accept, or no certificate that fits.</source>
        <translation>Keine Parameter, die beide Seiten annehmen, oder kein passendes Zertifikat.</translation>
    </message>
    <message>
        <source>Compare suites, curves, signature algorithms and versions.</source>
        <translation>Vergleichen Sie Suites, Kurven, Signaturverfahren und Versionen.</translation>
    </message>
    <message>
        <source>TLS alert: bad certificate</source>
        <translation>TLS-Alert: Zertifikat fehlerhaft</translation>
    </message>
    <message>
        <source>The certificate is damaged or its signature is wrong.</source>
        <translation>Das Zertifikat ist beschädigt, oder seine Signatur ist falsch.</translation>
    </message>
    <message>
        <source>Check the certificate that was sent.</source>
        <translation>Prüfen Sie das gesendete Zertifikat.</translation>
    </message>
    <message>
        <source>TLS alert: unsupported certificate</source>
        <translation>TLS-Alert: Zertifikat nicht unterstützt</translation>
    </message>
    <message>
        <source>The certificate is of a kind the other side does not take.</source>
        <translation>Das Zertifikat ist von einer Art, die die andere Seite nicht nimmt.</translation>
    </message>
    <message>
        <source>Use a key and usage that it accepts.</source>
        <translation>Verwenden Sie einen Schlüssel und eine Verwendung, die sie annimmt.</translation>
    </message>
    <message>
        <source>TLS alert: certificate revoked</source>
        <translation>TLS-Alert: Zertifikat widerrufen</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>Das Zertifikat wurde widerrufen.</translation>
    </message>
    <message>
        <source>Issue a new one, or stop using the device.</source>
        <translation>Stellen Sie ein neues aus, oder nehmen Sie das Gerät außer Betrieb.</translation>
    </message>
    <message>
        <source>TLS alert: certificate expired</source>
        <translation>TLS-Alert: Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>The certificate has ended, or a clock is wrong.</source>
        <translation>Das Zertifikat ist zu Ende, oder eine Uhr geht falsch.</translation>
    </message>
    <message>
        <source>Renew the certificate; check both clocks.</source>
        <translation>Erneuern Sie das Zertifikat; prüfen Sie beide Uhren.</translation>
    </message>
    <message>
        <source>TLS alert: certificate unknown</source>
        <translation>TLS-Alert: Zertifikat aus anderem Grund abgelehnt</translation>
    </message>
    <message>
        <source>The certificate was refused for another reason.</source>
        <translation>Das Zertifikat wurde aus einem anderen Grund abgelehnt.</translation>
    </message>
    <message>
        <source>Read the log of the side that sent the alert.</source>
        <translation>Lesen Sie das Log der Seite, die den Alert gesendet hat.</translation>
    </message>
    <message>
        <source>TLS alert: illegal parameter</source>
        <translation>TLS-Alert: unzulässiger Parameter</translation>
    </message>
    <message>
        <source>A field of the handshake is out of range or contradicts another.</source>
        <translation>Ein Feld des Handshakes liegt außerhalb des Bereichs oder widerspricht einem anderen.</translation>
    </message>
    <message>
        <source>One side breaks the standard: compare versions of its library.</source>
        <translation>Eine Seite hält sich nicht an den Standard: Vergleichen Sie die Versionen ihrer Bibliothek.</translation>
    </message>
    <message>
        <source>TLS alert: unknown ca</source>
        <translation>TLS-Alert: unbekannte CA</translation>
    </message>
    <message>
        <source>The CA of the certificate is not trusted.</source>
        <translation>Der CA des Zertifikats wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Install the site&apos;s CA certificate on the side that sent the alert.</source>
        <translation>Installieren Sie das CA-Zertifikat des Standorts auf der Seite, die den Alert gesendet hat.</translation>
    </message>
    <message>
        <source>TLS alert: access denied</source>
        <translation>TLS-Alert: Zugriff verweigert</translation>
    </message>
    <message>
        <source>The certificate is good, but may not do this.</source>
        <translation>Das Zertifikat ist gut, darf das aber nicht.</translation>
    </message>
    <message>
        <source>Check the rights in the certificate.</source>
        <translation>Prüfen Sie die Rechte im Zertifikat.</translation>
    </message>
    <message>
        <source>TLS alert: decrypt error</source>
        <translation>TLS-Alert: Entschlüsselungsfehler</translation>
    </message>
    <message>
        <source>A signature or a finished message does not fit: the two sides have different keys.</source>
        <translation>Eine Signatur oder eine Finished-Nachricht passt nicht: Die beiden Seiten haben verschiedene Schlüssel.</translation>
    </message>
    <message>
        <source>TLS alert: bad record mac</source>
        <translation>TLS-Alert: MAC des Records falsch</translation>
    </message>
    <message>
        <source>A record does not decrypt: different keys, or damage.</source>
        <translation>Ein Record lässt sich nicht entschlüsseln: verschiedene Schlüssel oder Beschädigung.</translation>
    </message>
    <message>
        <source>Compare the derived keys; look for a middlebox.</source>
        <translation>Vergleichen Sie die abgeleiteten Schlüssel; suchen Sie nach einer Middlebox.</translation>
    </message>
    <message>
        <source>TLS alert: protocol version</source>
        <translation>TLS-Alert: Protokollversion</translation>
    </message>
    <message>
        <source>The version of TLS is not accepted.</source>
        <translation>Die TLS-Version wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Enable a version that both sides have.</source>
        <translation>Schalten Sie eine Version ein, die beide Seiten haben.</translation>
    </message>
    <message>
        <source>TLS alert: insufficient security</source>
        <translation>TLS-Alert: Sicherheit reicht nicht</translation>
    </message>
    <message>
        <source>The other side asks for stronger algorithms.</source>
        <translation>Die andere Seite verlangt stärkere Verfahren.</translation>
    </message>
    <message>
        <source>Use stronger ones.</source>
        <translation>Verwenden Sie stärkere.</translation>
    </message>
    <message>
        <source>TLS alert: internal error</source>
        <translation>TLS-Alert: interner Fehler</translation>
    </message>
    <message>
        <source>The other side failed for a reason of its own.</source>
        <translation>Die andere Seite scheiterte aus einem eigenen Grund.</translation>
    </message>
    <message>
        <source>Read its log.</source>
        <translation>Lesen Sie ihr Log.</translation>
    </message>
    <message>
        <source>TLS alert: unknown psk identity</source>
        <translation>TLS-Alert: unbekannte PSK-Identität</translation>
    </message>
    <message>
        <source>The server does not know this identity.</source>
        <translation>Der Server kennt diese Identität nicht.</translation>
    </message>
    <message>
        <source>Check identity and serial on both sides; derive the key anew.</source>
        <translation>Prüfen Sie Identität und Seriennummer auf beiden Seiten; leiten Sie den Schlüssel neu ab.</translation>
    </message>
    <message>
        <source>TLS alert: certificate required</source>
        <translation>TLS-Alert: Zertifikat verlangt</translation>
    </message>
    <message>
        <source>The server wants a certificate and got none.</source>
        <translation>Der Server will ein Zertifikat und bekam keines.</translation>
    </message>
    <message>
        <source>Provision the device first.</source>
        <translation>Richten Sie das Gerät zuerst ein.</translation>
    </message>
    <message>
        <source>TLS alert: no application protocol</source>
        <translation>TLS-Alert: kein Anwendungsprotokoll</translation>
    </message>
    <message>
        <source>No common application protocol.</source>
        <translation>Kein gemeinsames Anwendungsprotokoll.</translation>
    </message>
    <message>
        <source>Set the same ALPN names on both sides.</source>
        <translation>Setzen Sie auf beiden Seiten dieselben ALPN-Namen.</translation>
    </message>
    <message>
        <source>Network login refused</source>
        <translation>Netzanmeldung abgelehnt</translation>
    </message>
    <message>
        <source>The authentication server refused the device.</source>
        <translation>Der Anmeldeserver lehnte das Gerät ab.</translation>
    </message>
    <message>
        <source>See its log for the reason: certificate, CA or name.</source>
        <translation>Den Grund nennt dessen Log: Zertifikat, CA oder Name.</translation>
    </message>
    <message>
        <source>EAP method not common</source>
        <translation>Keine gemeinsame EAP-Methode</translation>
    </message>
    <message>
        <source>The two sides have no EAP method in common.</source>
        <translation>Die beiden Seiten haben keine EAP-Methode gemeinsam.</translation>
    </message>
    <message>
        <source>Enable EAP-TLS on both.</source>
        <translation>Schalten Sie auf beiden EAP-TLS ein.</translation>
    </message>
    <message>
        <source>Server certificate refused</source>
        <translation>Serverzertifikat abgelehnt</translation>
    </message>
    <message>
        <source>The device does not trust the network&apos;s server, or its clock is wrong.</source>
        <translation>Das Gerät vertraut dem Server des Netzes nicht, oder seine Uhr geht falsch.</translation>
    </message>
    <message>
        <source>Install the CA; set the clock. Error 9 and 10 are about time, 18 to 20 about a missing CA.</source>
        <translation>Installieren Sie die CA; stellen Sie die Uhr. Fehler 9 und 10 betreffen die Zeit, 18 bis 20 eine fehlende CA.</translation>
    </message>
    <message>
        <source>Wi-Fi key differs</source>
        <translation>WLAN-Schlüssel verschieden</translation>
    </message>
    <message>
        <source>The keys derived from the passphrase differ.</source>
        <translation>Die aus der Passphrase abgeleiteten Schlüssel sind verschieden.</translation>
    </message>
    <message>
        <source>Check passphrase, its encoding and the network&apos;s name: both go into the derivation.</source>
        <translation>Prüfen Sie die Passphrase, ihre Kodierung und den Namen des Netzes: Beide gehen in die Ableitung ein.</translation>
    </message>
    <message>
        <source>RADIUS rejected the device</source>
        <translation>RADIUS wies das Gerät ab</translation>
    </message>
    <message>
        <source>The server knows the device and refuses it.</source>
        <translation>Der Server kennt das Gerät und lehnt es ab.</translation>
    </message>
    <message>
        <source>See the server&apos;s log for the reason.</source>
        <translation>Den Grund nennt das Log des Servers.</translation>
    </message>
    <message>
        <source>Authentication failed</source>
        <translation>Authentifizierung gescheitert</translation>
    </message>
    <message>
        <source>One side does not accept the other&apos;s proof.</source>
        <translation>Eine Seite nimmt den Nachweis der anderen nicht an.</translation>
    </message>
    <message>
        <source>Read both logs at this moment; the line before tells more.</source>
        <translation>Lesen Sie beide Logs zu diesem Zeitpunkt; die Zeile davor sagt mehr.</translation>
    </message>
    <message>
        <source>Derived keys differ</source>
        <translation>Abgeleitete Schlüssel verschieden</translation>
    </message>
    <message>
        <source>The two sides derived different keys.</source>
        <translation>Die beiden Seiten leiteten verschiedene Schlüssel ab.</translation>
    </message>
    <message>
        <source>Search for what the device did: imprint-cli kdf search.</source>
        <translation>Suchen Sie, was das Gerät getan hat: imprint-cli kdf search.</translation>
    </message>
    <message>
        <source>Random numbers too early</source>
        <translation>Zufallszahlen zu früh</translation>
    </message>
    <message>
        <source>Random numbers were read before the generator was seeded.</source>
        <translation>Zufallszahlen wurden gelesen, bevor der Generator einen Seed hatte.</translation>
    </message>
    <message>
        <source>Make keys later in the boot; keys made before are not to be used.</source>
        <translation>Erzeugen Sie Schlüssel später im Start; vorher erzeugte dürfen nicht verwendet werden.</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>general</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
</context>
<context>
    <name>KdfPresets</name>
    <message>
        <source>Matter: passcode to w0s and w1s (SPAKE2+)</source>
        <translation>Matter: vom Passcode zu w0s und w1s (SPAKE2+)</translation>
    </message>
    <message>
        <source>1,000 to 100,000 iterations, as the device announces; password: the passcode as 4 bytes, little endian</source>
        <translation>1.000 bis 100.000 Iterationen, wie das Gerät es meldet; Passwort: der Passcode als 4 Bytes, Little Endian</translation>
    </message>
    <message>
        <source>WPA2 personal: passphrase to PSK</source>
        <translation>WPA2 Personal: von der Passphrase zum PSK</translation>
    </message>
    <message>
        <source>salt: the SSID</source>
        <translation>Salt: die SSID</translation>
    </message>
    <message>
        <source>Azure Device Provisioning: key of a device in an enrolment group</source>
        <translation>Azure Device Provisioning: Schlüssel eines Geräts einer Registrierungsgruppe</translation>
    </message>
    <message>
        <source>key: the group&apos;s key, context: the registration id; handed on as base64</source>
        <translation>Schlüssel: der der Gruppe, Kontext: die Registrierungs-ID; als Base64 weitergegeben</translation>
    </message>
    <message>
        <source>GlobalPlatform SCP03: session keys of a secure element</source>
        <translation>GlobalPlatform SCP03: Sitzungsschlüssel eines Secure Elements</translation>
    </message>
    <message>
        <source>label: 11 zero bytes and the constant (04, 06 or 07), context: host and card challenge</source>
        <translation>Label: 11 Nullbytes und die Konstante (04, 06 oder 07), Kontext: Challenge von Host und Karte</translation>
    </message>
    <message>
        <source>SP 800-108, counter mode, AES-CMAC</source>
        <translation>SP 800-108, Zählermodus, AES-CMAC</translation>
    </message>
    <message>
        <source>SP 800-108, counter mode, HMAC-SHA256</source>
        <translation>SP 800-108, Zählermodus, HMAC-SHA256</translation>
    </message>
    <message>
        <source>as the standard recommends it</source>
        <translation>wie die Norm es empfiehlt</translation>
    </message>
    <message>
        <source>HKDF with SHA-256 (mbedTLS, wolfSSL, PSA, Zephyr)</source>
        <translation>HKDF mit SHA-256 (mbedTLS, wolfSSL, PSA, Zephyr)</translation>
    </message>
    <message>
        <source>RFC 5869</source>
        <translation>RFC 5869</translation>
    </message>
    <message>
        <source>TLS 1.3: HKDF-Expand</source>
        <translation>TLS 1.3: HKDF-Expand</translation>
    </message>
    <message>
        <source>ikm: the secret, info: the HkdfLabel structure</source>
        <translation>IKM: das Geheimnis, Info: die Struktur HkdfLabel</translation>
    </message>
    <message>
        <source>ECIES and SEC 1: X9.63 KDF with SHA-256</source>
        <translation>ECIES und SEC 1: X9.63-KDF mit SHA-256</translation>
    </message>
    <message>
        <source>key: the shared secret</source>
        <translation>Schlüssel: das gemeinsame Geheimnis</translation>
    </message>
    <message>
        <source>JOSE ECDH-ES: Concat KDF with SHA-256</source>
        <translation>JOSE ECDH-ES: Concat KDF mit SHA-256</translation>
    </message>
    <message>
        <source>SP 800-56C one-step; info: OtherInfo</source>
        <translation>SP 800-56C, einstufig; Info: OtherInfo</translation>
    </message>
    <message>
        <source>openssl enc -pbkdf2: key and IV</source>
        <translation>openssl enc -pbkdf2: Schlüssel und IV</translation>
    </message>
    <message>
        <source>salt of 8 bytes, 10,000 iterations unless -iter says otherwise</source>
        <translation>Salt von 8 Bytes, 10.000 Iterationen, wenn -iter nichts anderes sagt</translation>
    </message>
    <message>
        <source>openssl enc without -pbkdf2: key and IV</source>
        <translation>openssl enc ohne -pbkdf2: Schlüssel und IV</translation>
    </message>
    <message>
        <source>before OpenSSL 1.1.0 with md5</source>
        <translation>vor OpenSSL 1.1.0 mit md5</translation>
    </message>
    <message>
        <source>OWASP: PBKDF2-HMAC-SHA256</source>
        <translation>OWASP: PBKDF2-HMAC-SHA256</translation>
    </message>
    <message>
        <source>Password Storage Cheat Sheet</source>
        <translation>Password Storage Cheat Sheet</translation>
    </message>
    <message>
        <source>OWASP: PBKDF2-HMAC-SHA512</source>
        <translation>OWASP: PBKDF2-HMAC-SHA512</translation>
    </message>
    <message>
        <source>OWASP: scrypt</source>
        <translation>OWASP: scrypt</translation>
    </message>
    <message>
        <source>scrypt, interactive (RFC 7914, hashlib, Node.js default)</source>
        <translation>scrypt, interaktiv (RFC 7914, hashlib, Vorgabe von Node.js)</translation>
    </message>
    <message>
        <source>16 MiB</source>
        <translation>16 MiB</translation>
    </message>
    <message>
        <source>OWASP: Argon2id</source>
        <translation>OWASP: Argon2id</translation>
    </message>
    <message>
        <source>RFC 9106: Argon2id, first recommendation</source>
        <translation>RFC 9106: Argon2id, erste Empfehlung</translation>
    </message>
    <message>
        <source>2 GiB</source>
        <translation>2 GiB</translation>
    </message>
    <message>
        <source>RFC 9106: Argon2id, second recommendation</source>
        <translation>RFC 9106: Argon2id, zweite Empfehlung</translation>
    </message>
    <message>
        <source>64 MiB</source>
        <translation>64 MiB</translation>
    </message>
    <message>
        <source>libsodium: crypto_pwhash, interactive</source>
        <translation>libsodium: crypto_pwhash, interaktiv</translation>
    </message>
    <message>
        <source>libsodium: crypto_pwhash, moderate</source>
        <translation>libsodium: crypto_pwhash, moderat</translation>
    </message>
    <message>
        <source>256 MiB</source>
        <translation>256 MiB</translation>
    </message>
</context>
<context>
    <name>KdfVariants</name>
    <message>
        <source>halves xored</source>
        <translation>Hälften verknüpft (XOR)</translation>
    </message>
    <message>
        <source>DES parity</source>
        <translation>DES-Parität</translation>
    </message>
    <message>
        <source>md5 of it</source>
        <translation>md5 davon</translation>
    </message>
    <message>
        <source>sha1 of it</source>
        <translation>sha1 davon</translation>
    </message>
    <message>
        <source>sha256 of it</source>
        <translation>sha256 davon</translation>
    </message>
    <message>
        <source>sha512 of it</source>
        <translation>sha512 davon</translation>
    </message>
    <message>
        <source>hex text</source>
        <translation>als Hextext</translation>
    </message>
    <message>
        <source>hex text, upper case</source>
        <translation>als Hextext in Großbuchstaben</translation>
    </message>
    <message>
        <source>base64 text</source>
        <translation>als Base64-Text</translation>
    </message>
    <message>
        <source>base64 text without padding</source>
        <translation>als Base64-Text ohne Padding</translation>
    </message>
    <message>
        <source>base64url text</source>
        <translation>als Base64url-Text</translation>
    </message>
    <message>
        <source>base64url text without padding</source>
        <translation>als Base64url-Text ohne Padding</translation>
    </message>
    <message>
        <source>base64 text with newline</source>
        <translation>als Base64-Text mit Zeilenende</translation>
    </message>
    <message>
        <source>hex text with NUL</source>
        <translation>als Hextext mit NUL</translation>
    </message>
    <message>
        <source>hex text with newline</source>
        <translation>als Hextext mit Zeilenende</translation>
    </message>
    <message>
        <source>hex text with 0x</source>
        <translation>als Hextext mit 0x</translation>
    </message>
    <message>
        <source>hex text with colons</source>
        <translation>als Hextext mit Doppelpunkten</translation>
    </message>
    <message>
        <source>hex text with colons, upper case</source>
        <translation>als Hextext mit Doppelpunkten in Großbuchstaben</translation>
    </message>
    <message>
        <source>hex text with spaces</source>
        <translation>als Hextext mit Leerzeichen</translation>
    </message>
    <message>
        <source>bytes reversed</source>
        <translation>Bytes umgekehrt</translation>
    </message>
    <message>
        <source>16-bit words swapped</source>
        <translation>16-Bit-Wörter getauscht</translation>
    </message>
    <message>
        <source>32-bit words swapped</source>
        <translation>32-Bit-Wörter getauscht</translation>
    </message>
    <message>
        <source>64-bit words swapped</source>
        <translation>64-Bit-Wörter getauscht</translation>
    </message>
    <message>
        <source>32-bit word order reversed</source>
        <translation>Reihenfolge der 32-Bit-Wörter umgekehrt</translation>
    </message>
    <message>
        <source>16-bit word order reversed</source>
        <translation>Reihenfolge der 16-Bit-Wörter umgekehrt</translation>
    </message>
    <message>
        <source>64-bit word order reversed</source>
        <translation>Reihenfolge der 64-Bit-Wörter umgekehrt</translation>
    </message>
    <message>
        <source>nibbles swapped</source>
        <translation>Halbbytes getauscht</translation>
    </message>
    <message>
        <source>bits of each byte reversed</source>
        <translation>Bits jedes Bytes umgekehrt</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertiert</translation>
    </message>
    <message>
        <source>trailing NUL</source>
        <translation>NUL am Ende</translation>
    </message>
    <message>
        <source>trailing newline</source>
        <translation>Zeilenende am Ende</translation>
    </message>
    <message>
        <source>trailing CR LF</source>
        <translation>CR LF am Ende</translation>
    </message>
    <message>
        <source>trailing CR</source>
        <translation>CR am Ende</translation>
    </message>
    <message>
        <source>trailing tab</source>
        <translation>Tabulator am Ende</translation>
    </message>
    <message>
        <source>four NUL bytes behind</source>
        <translation>vier NUL-Bytes dahinter</translation>
    </message>
    <message>
        <source>trailing space</source>
        <translation>Leerzeichen am Ende</translation>
    </message>
    <message>
        <source>leading space</source>
        <translation>Leerzeichen am Anfang</translation>
    </message>
    <message>
        <source>leading NUL</source>
        <translation>NUL am Anfang</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>lauter Nullen</translation>
    </message>
    <message>
        <source>all 0xff</source>
        <translation>lauter 0xff</translation>
    </message>
    <message>
        <source>cut at the first NUL</source>
        <translation>beim ersten NUL abgeschnitten</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>zero padded to 16 bytes</source>
        <translation>mit Nullen auf 16 Bytes aufgefüllt</translation>
    </message>
    <message>
        <source>zero padded to 32 bytes</source>
        <translation>mit Nullen auf 32 Bytes aufgefüllt</translation>
    </message>
    <message>
        <source>zero padded to 64 bytes</source>
        <translation>mit Nullen auf 64 Bytes aufgefüllt</translation>
    </message>
    <message>
        <source>zero padded to 8 bytes</source>
        <translation>mit Nullen auf 8 Bytes aufgefüllt</translation>
    </message>
    <message>
        <source>first half twice</source>
        <translation>erste Hälfte zweimal</translation>
    </message>
    <message>
        <source>halves swapped</source>
        <translation>Hälften getauscht</translation>
    </message>
    <message>
        <source>with a length of one byte before</source>
        <translation>mit einer Länge von einem Byte davor</translation>
    </message>
    <message>
        <source>with a length of two bytes before</source>
        <translation>mit einer Länge von zwei Bytes davor</translation>
    </message>
    <message>
        <source>with a length of two bytes before, little endian</source>
        <translation>mit einer Länge von zwei Bytes davor, Little Endian</translation>
    </message>
    <message>
        <source>with a length of four bytes before</source>
        <translation>mit einer Länge von vier Bytes davor</translation>
    </message>
    <message>
        <source>with a length of four bytes before, little endian</source>
        <translation>mit einer Länge von vier Bytes davor, Little Endian</translation>
    </message>
    <message>
        <source>last byte one more</source>
        <translation>letztes Byte um eins größer</translation>
    </message>
    <message>
        <source>last byte one less</source>
        <translation>letztes Byte um eins kleiner</translation>
    </message>
    <message>
        <source>UTF-8 with replacement characters</source>
        <translation>UTF-8 mit Ersatzzeichen</translation>
    </message>
    <message>
        <source>bytes above 7f replaced by U+FFFD</source>
        <translation>Bytes über 7f durch U+FFFD ersetzt</translation>
    </message>
    <message>
        <source>bytes above 7f replaced by question marks</source>
        <translation>Bytes über 7f durch Fragezeichen ersetzt</translation>
    </message>
    <message>
        <source>taken for Latin-1 and made UTF-8</source>
        <translation>für Latin-1 gehalten und zu UTF-8 gemacht</translation>
    </message>
    <message>
        <source>UTF-16LE</source>
        <translation>UTF-16LE</translation>
    </message>
    <message>
        <source>UTF-16BE</source>
        <translation>UTF-16BE</translation>
    </message>
    <message>
        <source>UTF-16LE with byte order mark</source>
        <translation>UTF-16LE mit Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>UTF-16BE with byte order mark</source>
        <translation>UTF-16BE mit Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>UTF-16LE with terminator</source>
        <translation>UTF-16LE mit Endezeichen</translation>
    </message>
    <message>
        <source>UTF-16BE with terminator</source>
        <translation>UTF-16BE mit Endezeichen</translation>
    </message>
    <message>
        <source>UTF-32LE</source>
        <translation>UTF-32LE</translation>
    </message>
    <message>
        <source>UTF-32BE</source>
        <translation>UTF-32BE</translation>
    </message>
    <message>
        <source>capitalised</source>
        <translation>mit großem Anfangsbuchstaben</translation>
    </message>
    <message>
        <source>upper and lower case exchanged</source>
        <translation>Groß- und Kleinbuchstaben vertauscht</translation>
    </message>
    <message>
        <source>with UTF-8 byte order mark</source>
        <translation>mit UTF-8-Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>in Großbuchstaben</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>spaces cut off</source>
        <translation>Leerzeichen abgeschnitten</translation>
    </message>
    <message>
        <source>white space removed</source>
        <translation>Leerraum entfernt</translation>
    </message>
    <message>
        <source>letters and digits only</source>
        <translation>nur Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>digits only</source>
        <translation>nur Ziffern</translation>
    </message>
    <message>
        <source>in quotes</source>
        <translation>in Anführungszeichen</translation>
    </message>
    <message>
        <source>in single quotes</source>
        <translation>in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>in Latin-1</source>
        <translation>in Latin-1</translation>
    </message>
    <message>
        <source>composed (NFC)</source>
        <translation>zusammengesetzt (NFC)</translation>
    </message>
    <message>
        <source>decomposed (NFD)</source>
        <translation>zerlegt (NFD)</translation>
    </message>
    <message>
        <source>compatible (NFKC)</source>
        <translation>kompatibel (NFKC)</translation>
    </message>
    <message>
        <source>percent encoded</source>
        <translation>prozentkodiert</translation>
    </message>
    <message>
        <source>hex text decoded</source>
        <translation>Hextext dekodiert</translation>
    </message>
    <message>
        <source>base64 text decoded</source>
        <translation>Base64-Text dekodiert</translation>
    </message>
    <message>
        <source>as 32-bit number, little endian</source>
        <translation>als 32-Bit-Zahl, Little Endian</translation>
    </message>
    <message>
        <source>as 32-bit number, big endian</source>
        <translation>als 32-Bit-Zahl, Big Endian</translation>
    </message>
    <message>
        <source>as 64-bit number, little endian</source>
        <translation>als 64-Bit-Zahl, Little Endian</translation>
    </message>
    <message>
        <source>as 64-bit number, big endian</source>
        <translation>als 64-Bit-Zahl, Big Endian</translation>
    </message>
    <message>
        <source>as 16-bit number, little endian</source>
        <translation>als 16-Bit-Zahl, Little Endian</translation>
    </message>
    <message>
        <source>as 16-bit number, big endian</source>
        <translation>als 16-Bit-Zahl, Big Endian</translation>
    </message>
    <message>
        <source>newline cut off</source>
        <translation>Zeilenende abgeschnitten</translation>
    </message>
    <message>
        <source>leading zero bytes stripped</source>
        <translation>führende Nullbytes entfernt</translation>
    </message>
    <message>
        <source>zero byte before for the sign</source>
        <translation>Nullbyte davor für das Vorzeichen</translation>
    </message>
    <message>
        <source>trailing zero bytes stripped</source>
        <translation>Nullbytes am Ende entfernt</translation>
    </message>
    <message>
        <source>as a DER INTEGER</source>
        <translation>als DER INTEGER</translation>
    </message>
    <message>
        <source>as a DER OCTET STRING</source>
        <translation>als DER OCTET STRING</translation>
    </message>
    <message>
        <source>point mark 02 before</source>
        <translation>Punktkennung 02 davor</translation>
    </message>
    <message>
        <source>point mark 03 before</source>
        <translation>Punktkennung 03 davor</translation>
    </message>
    <message>
        <source>point mark 04 before</source>
        <translation>Punktkennung 04 davor</translation>
    </message>
    <message>
        <source>in a TLS 1.3 HkdfLabel</source>
        <translation>in einem TLS-1.3-HkdfLabel</translation>
    </message>
    <message>
        <source>in a DTLS 1.3 HkdfLabel</source>
        <translation>in einem DTLS-1.3-HkdfLabel</translation>
    </message>
    <message>
        <source>in an HkdfLabel without prefix</source>
        <translation>in einem HkdfLabel ohne Präfix</translation>
    </message>
    <message>
        <source>in a QUIC HkdfLabel</source>
        <translation>in einem QUIC-HkdfLabel</translation>
    </message>
    <message>
        <source>with a word before</source>
        <translation>mit einem Wort davor</translation>
    </message>
    <message>
        <source>as whole point</source>
        <translation>als ganzer Punkt</translation>
    </message>
    <message>
        <source>as whole point without mark</source>
        <translation>als ganzer Punkt ohne Kennung</translation>
    </message>
    <message>
        <source>the y coordinate</source>
        <translation>die y-Koordinate</translation>
    </message>
    <message>
        <source>a constant</source>
        <translation>eine Konstante</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>zero padded</source>
        <translation>mit Nullen aufgefüllt</translation>
    </message>
    <message>
        <source>zeros in front</source>
        <translation>Nullen davor</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>first byte behind</source>
        <translation>erstes Byte ans Ende gestellt</translation>
    </message>
    <message>
        <source>hex text of the bytes reversed</source>
        <translation>Hex-Text der Bytes in umgekehrter Folge</translation>
    </message>
    <message>
        <source>hex text cut to the length of the bytes</source>
        <translation>Hex-Text, auf die Länge der Bytes gekürzt</translation>
    </message>
    <message>
        <source>hex text, upper case, cut to the length of the bytes</source>
        <translation>Hex-Text in Großbuchstaben, auf die Länge der Bytes gekürzt</translation>
    </message>
    <message>
        <source>base64 text cut to the length of the bytes</source>
        <translation>Base64-Text, auf die Länge der Bytes gekürzt</translation>
    </message>
    <message>
        <source>as Python prints bytes</source>
        <translation>so, wie Python Bytes ausgibt</translation>
    </message>
    <message>
        <source>decimal numbers with commas</source>
        <translation>Dezimalzahlen mit Kommas</translation>
    </message>
    <message>
        <source>decimal numbers with commas and spaces</source>
        <translation>Dezimalzahlen mit Kommas und Leerzeichen</translation>
    </message>
    <message>
        <source>bytes above 7f left out</source>
        <translation>Bytes über 7f weggelassen</translation>
    </message>
    <message>
        <source>cut at the first space</source>
        <translation>am ersten Leerzeichen abgeschnitten</translation>
    </message>
    <message>
        <source>zero padded to 20 bytes</source>
        <translation>mit Nullen auf 20 Bytes aufgefüllt</translation>
    </message>
    <message>
        <source>zeros in front, 8 bytes in all</source>
        <translation>Nullen davor, zusammen 8 Bytes</translation>
    </message>
    <message>
        <source>zeros in front, 16 bytes in all</source>
        <translation>Nullen davor, zusammen 16 Bytes</translation>
    </message>
    <message>
        <source>zeros in front, 32 bytes in all</source>
        <translation>Nullen davor, zusammen 32 Bytes</translation>
    </message>
    <message>
        <source>zeros in front, 64 bytes in all</source>
        <translation>Nullen davor, zusammen 64 Bytes</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>How keys are stored</source>
        <translation>Wie Schlüssel aufbewahrt werden</translation>
    </message>
    <message>
        <source>The key lies in a secure element, a token or a hardware store; never plain in flash or in a file.</source>
        <translation>Der Schlüssel liegt in einem Sicherheitselement, einem Token oder einem Hardware-Speicher; nie im Klartext im Flash oder in einer Datei.</translation>
    </message>
    <message>
        <source>It was made from hardware noise, not from a serial number, an address or the time.</source>
        <translation>Er entstand aus Hardware-Rauschen, nicht aus Seriennummer, Adresse oder Uhrzeit.</translation>
    </message>
    <message>
        <source>No copy of it was left where it was made, in a log, in a mail or with the maker.</source>
        <translation>Keine Kopie blieb dort, wo er entstand, in einem Protokoll, in einer Mail oder beim Hersteller.</translation>
    </message>
    <message>
        <source>Debug ports are closed on devices that hold it.</source>
        <translation>Auf Geräten, die ihn halten, sind die Debug-Anschlüsse geschlossen.</translation>
    </message>
    <message>
        <source>Who may use it is named, and roles for making, using and destroying it are separate.</source>
        <translation>Wer ihn benutzen darf, ist benannt; Erzeugen, Benutzen und Vernichten sind getrennte Rollen.</translation>
    </message>
    <message>
        <source>A backup is encrypted, lies in another place, and was read back once.</source>
        <translation>Eine Sicherung ist verschlüsselt, liegt an einem anderen Ort und wurde einmal zurückgelesen.</translation>
    </message>
    <message>
        <source>It is known when it is replaced: by time, by use, and at once when it leaks.</source>
        <translation>Es steht fest, wann er ersetzt wird: nach Zeit, nach Gebrauch und sofort, wenn er bekannt wird.</translation>
    </message>
    <message>
        <source>How keys are destroyed</source>
        <translation>Wie Schlüssel vernichtet werden</translation>
    </message>
    <message>
        <source>The certificate is revoked, and the list has been handed out.</source>
        <translation>Das Zertifikat ist widerrufen, und die Liste ist verteilt.</translation>
    </message>
    <message>
        <source>All copies are found: device, backup, token, the hub&apos;s database, the maker.</source>
        <translation>Alle Kopien sind gefunden: Gerät, Sicherung, Token, Datenbank der Zentrale, Hersteller.</translation>
    </message>
    <message>
        <source>Every copy was overwritten; where flash levels its wear, the key was never plain or the part was destroyed.</source>
        <translation>Jede Kopie wurde überschrieben; wo Flash seine Abnutzung verteilt, lag der Schlüssel nie im Klartext, oder das Bauteil wurde zerstört.</translation>
    </message>
    <message>
        <source>It was tried out that the key works no more.</source>
        <translation>Es wurde ausprobiert, dass der Schlüssel nicht mehr gilt.</translation>
    </message>
    <message>
        <source>Keys that were derived from it are gone, too.</source>
        <translation>Schlüssel, die von ihm abgeleitet wurden, sind ebenfalls weg.</translation>
    </message>
    <message>
        <source>Who destroyed it, when and how is on record, without the key.</source>
        <translation>Wer ihn wann und wie vernichtet hat, steht fest, ohne den Schlüssel.</translation>
    </message>
</context>
</TS>
