<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BatchWords</name>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Key verification</source>
        <translation>Schlüsselprüfung</translation>
    </message>
    <message>
        <source>Key update</source>
        <translation>Schlüsselwechsel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>again</source>
        <translation>nochmals</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>nicht ok</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>offering</source>
        <translation>bietet an</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>sharing</source>
        <translation>teilt</translation>
    </message>
    <message>
        <source>not withdrawn</source>
        <translation>nicht zurückgezogen</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>committing</source>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>Ownership epoch %1</source>
        <translation>Besitzepoche %1</translation>
    </message>
    <message>
        <source>Released by %1</source>
        <translation>Freigegeben von %1</translation>
    </message>
    <message>
        <source>Accounted for: %1</source>
        <translation>Begründet: %1</translation>
    </message>
    <message>
        <source>Confirmed by %1</source>
        <translation>Bestätigt von %1</translation>
    </message>
    <message>
        <source>Earlier key update %1 given up</source>
        <translation>Früherer Schlüsselwechsel %1 aufgegeben</translation>
    </message>
    <message>
        <source>Answers at %1</source>
        <translation>Antwortet an %1</translation>
    </message>
    <message>
        <source>Holds key %1</source>
        <translation>Besitzt Schlüssel %1</translation>
    </message>
    <message>
        <source>The order says model %1</source>
        <translation>Bestellt war Modell %1</translation>
    </message>
    <message>
        <source>Verified before, in key update %1</source>
        <translation>Schon geprüft, im Schlüsselwechsel %1</translation>
    </message>
    <message>
        <source>Delivered key %1</source>
        <translation>Gelieferter Schlüssel %1</translation>
    </message>
    <message>
        <source>Delivered in %1</source>
        <translation>Stammt aus %1</translation>
    </message>
    <message>
        <source>Both entropies in, transcript %1</source>
        <translation>Beide Entropien eingegangen, Mitschrift %1</translation>
    </message>
    <message>
        <source>The old key signed the new one</source>
        <translation>Der alte Schlüssel hat den neuen unterschrieben</translation>
    </message>
    <message>
        <source>The new key signed itself</source>
        <translation>Der neue Schlüssel hat sich selbst unterschrieben</translation>
    </message>
    <message>
        <source>New key %1</source>
        <translation>Neuer Schlüssel %1</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
    <message>
        <source>Certificate number %1 of this device</source>
        <translation>%1. Zertifikat dieses Geräts</translation>
    </message>
    <message>
        <source>Release token %1</source>
        <translation>Freigabetoken %1</translation>
    </message>
    <message>
        <source>It proved that it holds its key</source>
        <translation>Hat bewiesen, dass es seinen Schlüssel besitzt</translation>
    </message>
    <message>
        <source>It proved by a DTLS handshake that it holds its key</source>
        <translation>Hat durch einen DTLS-Handschlag bewiesen, dass es seinen Schlüssel besitzt</translation>
    </message>
    <message>
        <source>Factory state, first owner</source>
        <translation>Werkszustand, erster Besitzer</translation>
    </message>
    <message>
        <source>Released by its owner before</source>
        <translation>Vom früheren Besitzer freigegeben</translation>
    </message>
    <message>
        <source>This run has made it ours</source>
        <translation>In diesem Lauf unser geworden</translation>
    </message>
    <message>
        <source>Our key update is under way, it goes on</source>
        <translation>Unser Schlüsselwechsel läuft und geht weiter</translation>
    </message>
    <message>
        <source>Local share in, both signatures hold</source>
        <translation>Lokaler Anteil eingegangen, beide Unterschriften stimmen</translation>
    </message>
    <message>
        <source>Both signatures hold</source>
        <translation>Beide Unterschriften stimmen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>the registry</source>
        <translation>dem Register</translation>
    </message>
    <message>
        <source>what was scanned</source>
        <translation>dem Scan</translation>
    </message>
    <message>
        <source>Waits for the token</source>
        <translation>Wartet auf das Token</translation>
    </message>
</context>
<context>
    <name>imprint::ErrandButton</name>
    <message>
        <source>More for this device</source>
        <translation>Mehr zu diesem Gerät</translation>
    </message>
    <message>
        <source>Renew: take it in again…</source>
        <translation>Erneuern: noch einmal aufnehmen …</translation>
    </message>
    <message>
        <source>Print its label…</source>
        <translation>Etikett drucken …</translation>
    </message>
    <message>
        <source>Open its logs</source>
        <translation>Seine Logs öffnen</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation>Herausfinden, was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Werkbank</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Label printed</source>
        <translation>Etikett gedruckt</translation>
    </message>
    <message>
        <source>Label printed again</source>
        <translation>Etikett nochmals gedruckt</translation>
    </message>
    <message>
        <source>Secret of the label drawn and handed out</source>
        <translation>Geheimnis des Etiketts gezogen und ausgegeben</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Checklist recorded</source>
        <translation>Prüfliste festgehalten</translation>
    </message>
    <message>
        <source>CA key is in a token</source>
        <translation>CA-Schlüssel liegt in einem Token</translation>
    </message>
    <message>
        <source>Secret for checks of derived secrets made</source>
        <translation>Geheimnis zum Prüfen abgeleiteter Geheimnisse angelegt</translation>
    </message>
    <message>
        <source>Secret derived</source>
        <translation>Geheimnis abgeleitet</translation>
    </message>
    <message>
        <source>Site made</source>
        <translation>Standort angelegt</translation>
    </message>
    <message>
        <source>Site backed up</source>
        <translation>Standort gesichert</translation>
    </message>
    <message>
        <source>Site restored from a backup</source>
        <translation>Standort aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Audit trail signed</source>
        <translation>Prüfpfad signiert</translation>
    </message>
    <message>
        <source>Batch made</source>
        <translation>Charge angelegt</translation>
    </message>
    <message>
        <source>Batch closed</source>
        <translation>Charge geschlossen</translation>
    </message>
    <message>
        <source>Expected in a batch</source>
        <translation>In einer Charge erwartet</translation>
    </message>
    <message>
        <source>Work began</source>
        <translation>Arbeit begonnen</translation>
    </message>
    <message>
        <source>The device answered</source>
        <translation>Das Gerät hat geantwortet</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>May begin again</source>
        <translation>Darf neu beginnen</translation>
    </message>
    <message>
        <source>Step began</source>
        <translation>Schritt begonnen</translation>
    </message>
    <message>
        <source>Step ended</source>
        <translation>Schritt beendet</translation>
    </message>
    <message>
        <source>Work ended</source>
        <translation>Arbeit beendet</translation>
    </message>
    <message>
        <source>Asked the operator</source>
        <translation>Rückfrage an den Bediener</translation>
    </message>
    <message>
        <source>The operator answered</source>
        <translation>Der Bediener hat geantwortet</translation>
    </message>
    <message>
        <source>Key recorded</source>
        <translation>Schlüssel aufgezeichnet</translation>
    </message>
    <message>
        <source>Ownership counter recorded</source>
        <translation>Besitzzähler aufgezeichnet</translation>
    </message>
    <message>
        <source>Key update offered</source>
        <translation>Schlüsselwechsel angeboten</translation>
    </message>
    <message>
        <source>Shares exchanged</source>
        <translation>Anteile ausgetauscht</translation>
    </message>
    <message>
        <source>New key proven</source>
        <translation>Neuer Schlüssel nachgewiesen</translation>
    </message>
    <message>
        <source>New key in force</source>
        <translation>Neuer Schlüssel gilt</translation>
    </message>
    <message>
        <source>Key update given up</source>
        <translation>Schlüsselwechsel aufgegeben</translation>
    </message>
    <message>
        <source>Certificate reserved</source>
        <translation>Zertifikat vorgemerkt</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>Zertifikat ausgestellt</translation>
    </message>
    <message>
        <source>Certificate of before the restore</source>
        <translation>Zertifikat von vor der Wiederherstellung</translation>
    </message>
    <message>
        <source>With the certificate</source>
        <translation>Mit dem Zertifikat</translation>
    </message>
    <message>
        <source>Renewed certificate in force</source>
        <translation>Erneuertes Zertifikat in Kraft</translation>
    </message>
    <message>
        <source>Renews certificate</source>
        <translation>Erneuert Zertifikat</translation>
    </message>
    <message>
        <source>Certificate of this workbench</source>
        <translation>Zertifikat dieser Werkbank</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Zertifikat widerrufen</translation>
    </message>
    <message>
        <source>Revocation list issued</source>
        <translation>Sperrliste ausgestellt</translation>
    </message>
    <message>
        <source>Release signed</source>
        <translation>Freigabe signiert</translation>
    </message>
    <message>
        <source>Released for the next owner</source>
        <translation>Für den nächsten Eigentümer freigegeben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Up to entry</source>
        <translation>Bis Eintrag</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profile SHA-256</source>
        <translation>Profil SHA-256</translation>
    </message>
    <message>
        <source>Devices expected</source>
        <translation>Erwartete Geräte</translation>
    </message>
    <message>
        <source>List SHA-256</source>
        <translation>Liste SHA-256</translation>
    </message>
    <message>
        <source>Account of the release</source>
        <translation>Angabe zur Freigabe</translation>
    </message>
    <message>
        <source>Takes what comes</source>
        <translation>Nimmt, was kommt</translation>
    </message>
    <message>
        <source>Releases own devices</source>
        <translation>Gibt eigene Geräte frei</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Zertifikatsnummer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Release token SHA-256</source>
        <translation>Freigabemarke SHA-256</translation>
    </message>
    <message>
        <source>Certificates revoked</source>
        <translation>Widerrufene Zertifikate</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>Hardware-Adresse</translation>
    </message>
    <message>
        <source>Old key</source>
        <translation>Alter Schlüssel</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Share of the device</source>
        <translation>Anteil des Geräts</translation>
    </message>
    <message>
        <source>Share of the CA</source>
        <translation>Anteil der CA</translation>
    </message>
    <message>
        <source>Local share</source>
        <translation>Lokaler Anteil</translation>
    </message>
    <message>
        <source>Ownership counter</source>
        <translation>Besitzzähler</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>Schlüssel-Fingerabdruck</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Certificate SHA-256</source>
        <translation>Zertifikat SHA-256</translation>
    </message>
    <message>
        <source>Signed by the old key</source>
        <translation>Vom alten Schlüssel signiert</translation>
    </message>
    <message>
        <source>Signed by the new key</source>
        <translation>Vom neuen Schlüssel signiert</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Certificate of this ownership</source>
        <translation>Zertifikat dieses Besitzes</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Freigegeben durch</translation>
    </message>
    <message>
        <source>Holds its key, signature</source>
        <translation>Hat seinen Schlüssel, Signatur</translation>
    </message>
    <message>
        <source>Certificate shown in DTLS</source>
        <translation>In DTLS gezeigtes Zertifikat</translation>
    </message>
    <message>
        <source>Release token</source>
        <translation>Freigabemarke</translation>
    </message>
    <message>
        <source>Unfinished update given up</source>
        <translation>Offenen Wechsel aufgegeben</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Model ordered</source>
        <translation>Bestelltes Modell</translation>
    </message>
    <message>
        <source>Key delivered</source>
        <translation>Gelieferter Schlüssel</translation>
    </message>
    <message>
        <source>Equals the key from</source>
        <translation>Gleicht dem Schlüssel aus</translation>
    </message>
    <message>
        <source>Verified before</source>
        <translation>Früher geprüft</translation>
    </message>
    <message>
        <source>Local share mixed in</source>
        <translation>Lokaler Anteil eingemischt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation>wird wiederholt</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>factory state, first owner</source>
        <translation>Werkszustand, erster Eigentümer</translation>
    </message>
    <message>
        <source>the registry</source>
        <translation>das Register</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>in Besitz</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>im Wechsel</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Key verification</source>
        <translation>Schlüsselprüfung</translation>
    </message>
    <message>
        <source>Key update</source>
        <translation>Schlüsselwechsel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>key compromised</source>
        <translation>Schlüssel bekannt geworden</translation>
    </message>
    <message>
        <source>changed hands</source>
        <translation>hat den Besitzer gewechselt</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>nicht mehr in Gebrauch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation>%1 begonnen</translation>
    </message>
    <message>
        <source>Work ended: %1</source>
        <translation>Arbeit beendet: %1</translation>
    </message>
    <message>
        <source>Work goes on at %1</source>
        <translation>Arbeit geht weiter bei %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>Our challenge</source>
        <translation>Unsere Aufgabe</translation>
    </message>
    <message>
        <source>Its own random part</source>
        <translation>Eigener Zufallsanteil</translation>
    </message>
    <message>
        <source>Taken up again, key</source>
        <translation>Wieder aufgenommen, Schlüssel</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Abschluss</translation>
    </message>
</context>
<context>
    <name>RegistryWork</name>
    <message>
        <source>Looking where it may be</source>
        <translation>Sucht, wo es sein kann</translation>
    </message>
    <message>
        <source>Asking at %1</source>
        <translation>Fragt bei %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Labels again</source>
        <translation>Etiketten nochmals</translation>
    </message>
    <message>
        <source>Site %1, profile %2, begun %3, report of %4</source>
        <translation>Standort %1, Profil %2, begonnen %3, Bericht vom %4</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>First-pass yield</source>
        <translation>Erfolg im ersten Lauf</translation>
    </message>
    <message>
        <source>Time per device</source>
        <translation>Zeit je Gerät</translation>
    </message>
    <message>
        <source>What failed or waits, and what to do</source>
        <translation>Was scheiterte oder wartet, und was zu tun ist</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Nach Schritten</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>More than one attempt</source>
        <translation>Mehr als ein Versuch</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Mittlere Zeit</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>Zertifikat gültig bis</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Prüfpfad</translation>
    </message>
    <message>
        <source>%1 entries. The newest signed head:</source>
        <translation>%1 Einträge. Der neueste unterschriebene Kopf:</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
</context>
<context>
    <name>SiteRestore</name>
    <message>
        <source>Restoring the site</source>
        <translation>Der Standort wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Opening and checking the backup</source>
        <translation>Die Sicherung wird geöffnet und geprüft</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
</context>
<context>
    <name>imprint::ActivityPage</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Everything that changes this site is recorded here, in order, chained so that a change of the record shows.</source>
        <translation>Alles, was diesen Standort verändert, wird hier der Reihe nach aufgezeichnet und so verkettet, dass eine Änderung der Aufzeichnung auffällt.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key updates</source>
        <translation>Schlüsselwechsel</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Der Standort</translation>
    </message>
    <message>
        <source>The trail itself</source>
        <translation>Der Prüfpfad selbst</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n entries</source>
        <translation>
            <numerusform>mehr als %n Eintrag</numerusform>
            <numerusform>mehr als %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an entry to see all of it.</source>
        <translation>Wählen Sie einen Eintrag, um ihn ganz zu sehen.</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Prüfpfad ausgeben</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON, one entry a line (*.json)</source>
        <translation>JSON, ein Eintrag je Zeile (*.json)</translation>
    </message>
    <message>
        <source>Writing the audit trail</source>
        <translation>Schreibt den Prüfpfad</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in %1</source>
        <translation>
            <numerusform>%n Eintrag steht in %1</numerusform>
            <numerusform>%n Einträge stehen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>Zur Werkbank</translation>
    </message>
    <message>
        <source>Entries of the audit trail</source>
        <translation>Einträge des Prüfpfads</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Als JSON …</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Als CSV …</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Prüfpfad</translation>
    </message>
    <message>
        <source>Batch reports</source>
        <translation>Chargenberichte</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>No entry fits. Type less of the serial, or take a filter away.</source>
        <translation>Kein Eintrag passt. Geben Sie weniger von der Seriennummer ein, oder nehmen Sie einen Filter weg.</translation>
    </message>
    <message>
        <source>About: the beginning of a serial, “batch 7” or “site”</source>
        <translation>Betrifft: Anfang einer Seriennummer, „batch 7“ oder „site“</translation>
    </message>
</context>
<context>
    <name>imprint::AskCard</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Passphrase of the CA key</source>
        <translation>Passphrase des CA-Schlüssels</translation>
    </message>
    <message>
        <source>PIN of token %1</source>
        <translation>PIN des Tokens %1</translation>
    </message>
    <message>
        <source>Use the last try; a wrong PIN locks the token</source>
        <translation>Den letzten Versuch nehmen; eine falsche PIN sperrt das Token</translation>
    </message>
</context>
<context>
    <name>imprint::AuditTable</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>imprint::BatchController</name>
    <message>
        <source>Recording the answer</source>
        <translation>Zeichnet die Antwort auf</translation>
    </message>
    <message>
        <source>Starting the device again</source>
        <translation>Beginnt mit dem Gerät von vorn</translation>
    </message>
    <message>
        <source>Giving the device up</source>
        <translation>Gibt das Gerät auf</translation>
    </message>
</context>
<context>
    <name>imprint::BatchEndCard</name>
    <message>
        <source>Print labels…</source>
        <translation>Etiketten drucken …</translation>
    </message>
    <message>
        <source>Stopped safely</source>
        <translation>Sicher angehalten</translation>
    </message>
    <message>
        <source>The batch is finished</source>
        <translation>Die Charge ist fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) go on at the exact step when you resume.</source>
        <translation>
            <numerusform>Ein Gerät geht beim Fortsetzen genau an seinem Schritt weiter.</numerusform>
            <numerusform>%n Geräte gehen beim Fortsetzen genau an ihrem Schritt weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to resume.</source>
        <translation>Nichts ist fortzusetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) done.</source>
        <translation>
            <numerusform>Ein Gerät fertig.</numerusform>
            <numerusform>%n Geräte fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: choose a row to see why and what to do.</source>
        <translation>
            <numerusform>Eins gescheitert: Zeile wählen, um Grund und Abhilfe zu sehen.</numerusform>
            <numerusform>%n gescheitert: Zeile wählen, um Grund und Abhilfe zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Back to the Bench</source>
        <translation>Zur Werkbank</translation>
    </message>
</context>
<context>
    <name>imprint::BatchList</name>
    <message>
        <source>no device yet</source>
        <translation>noch kein Gerät</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 in Arbeit</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 unterbrochen</translation>
    </message>
    <message>
        <source>%1 given up</source>
        <translation>%1 aufgegeben</translation>
    </message>
    <message>
        <source>%1 not seen yet</source>
        <translation>%1 noch nicht gesehen</translation>
    </message>
</context>
<context>
    <name>imprint::BatchReview</name>
    <message>
        <source>Every device that comes is taken into the hands of %1 as “%2”.</source>
        <translation>Jedes Gerät, das kommt, kommt als „%2“ in die Hände von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of %3 are taken into the hands of %1 as “%2”</source>
        <translation>
            <numerusform>%n Gerät aus %3 kommt als „%2“ in die Hände von %1</numerusform>
            <numerusform>%n Geräte aus %3 kommen als „%2“ in die Hände von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n of them a key was delivered.</source>
        <translation>
            <numerusform>für %n davon wurde ein Schlüssel geliefert.</numerusform>
            <numerusform>für %n davon wurde ein Schlüssel geliefert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned device(s) are taken into the hands of %1 as “%2”.</source>
        <translation>
            <numerusform>%n gescanntes Gerät kommt als „%2“ in die Hände von %1.</numerusform>
            <numerusform>%n gescannte Geräte kommen als „%2“ in die Hände von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others that come are taken, too.</source>
        <translation>Andere, die kommen, werden mitgenommen.</translation>
    </message>
    <message>
        <source>Others are left alone.</source>
        <translation>Andere bleiben unberührt.</translation>
    </message>
    <message>
        <source>You are asked about each device that had an owner before.</source>
        <translation>Zu jedem Gerät mit früherem Eigentümer werden Sie gefragt.</translation>
    </message>
    <message>
        <source>Released devices are accounted for by “%1”.</source>
        <translation>Für freigegebene Geräte steht „%1“ im Protokoll.</translation>
    </message>
    <message>
        <source>What belongs to this site is released first.</source>
        <translation>Was diesem Standort gehört, wird zuerst freigegeben.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Give the batch a name.</source>
        <translation>Geben Sie der Charge einen Namen.</translation>
    </message>
    <message>
        <source>There is a batch of this name.</source>
        <translation>Eine Charge dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>This is what will happen</source>
        <translation>Das wird geschehen</translation>
    </message>
    <message>
        <source>&amp;Name of the batch</source>
        <translation>&amp;Name der Charge</translation>
    </message>
    <message>
        <source>Name of the batch</source>
        <translation>Name der Charge</translation>
    </message>
    <message>
        <source>It starts at once: plug in the devices in any order. You can stop at any time and go on later.</source>
        <translation>Es beginnt sofort: Stecken Sie die Geräte in beliebiger Reihenfolge an. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
</context>
<context>
    <name>imprint::BatchSummary</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
</context>
<context>
    <name>imprint::BatchTable</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennr.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>imprint::BatchWizard</name>
    <message>
        <source>New batch</source>
        <translation>Neue Charge</translation>
    </message>
    <message>
        <source>Making the batch…</source>
        <translation>Die Charge wird angelegt …</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Charge starten</translation>
    </message>
    <message>
        <source>Making the batch</source>
        <translation>Die Charge wird angelegt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pages of the new batch</source>
        <translation>Seiten der neuen Charge</translation>
    </message>
</context>
<context>
    <name>imprint::BenchPage</name>
    <message>
        <source>Bench</source>
        <translation>Werkbank</translation>
    </message>
    <message>
        <source>Adding the device</source>
        <translation>Das Gerät wird hinzugefügt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>The CA key is locked</source>
        <translation>Der CA-Schlüssel ist verschlossen</translation>
    </message>
    <message>
        <source>Certificates are signed with the key of %1. Type its passphrase; the key stays open until the program ends.</source>
        <translation>Zertifikate werden mit dem Schlüssel von %1 unterschrieben. Geben Sie seine Passphrase ein; der Schlüssel bleibt offen, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Certificates are signed in token %1. Plug it in and type its PIN; the key stays open until the token is pulled out.</source>
        <translation>Zertifikate werden im Token %1 signiert. Anstecken und die PIN eingeben; der Schlüssel bleibt offen, bis das Token gezogen wird.</translation>
    </message>
</context>
<context>
    <name>imprint::CertificateView</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Serial of the device</source>
        <translation>Seriennummer des Geräts</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>through a gateway</source>
        <translation>über ein Gateway</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Zertifikatsnummer</translation>
    </message>
    <message>
        <source>Key SHA-256</source>
        <translation>Schlüssel SHA-256</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Issued, not yet in force</source>
        <translation>Ausgestellt, gilt noch nicht</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation>Noch kein Zertifikat</translation>
    </message>
    <message>
        <source>As PEM</source>
        <translation>Als PEM</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>PEM kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Certificates of this device</source>
        <translation>Zertifikate dieses Geräts</translation>
    </message>
    <message>
        <source>Certificate as PEM</source>
        <translation>Zertifikat als PEM</translation>
    </message>
    <message>
        <source>%1, valid to %2</source>
        <translation>%1, gültig bis %2</translation>
    </message>
</context>
<context>
    <name>imprint::DevicePanel</name>
    <message>
        <source>Export the certificate</source>
        <translation>Zertifikat ausgeben</translation>
    </message>
    <message>
        <source>PEM (*.pem)</source>
        <translation>PEM (*.pem)</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>First seen %1 · last seen %2 · ownership %3</source>
        <translation>Zuerst gesehen %1 · zuletzt %2 · Besitz %3</translation>
    </message>
    <message>
        <source>A batch is under way; release it when the batch has ended.</source>
        <translation>Eine Charge läuft; geben Sie es frei, wenn sie zu Ende ist.</translation>
    </message>
    <message>
        <source>Release %1 for its next owner?</source>
        <translation>%1 für den nächsten Eigentümer freigeben?</translation>
    </message>
    <message>
        <source>Plug it in or switch it on. The release is signed by the CA key; the device is free then and its certificate is revoked. This cannot be taken back.</source>
        <translation>Stecken Sie es an oder schalten Sie es ein. Der CA-Schlüssel signiert die Freigabe; das Gerät ist dann frei und sein Zertifikat widerrufen. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Revoke the certificate of %1?</source>
        <translation>Zertifikat von %1 widerrufen?</translation>
    </message>
    <message>
        <source>Whoever looks at the revocation list stops trusting the device. This cannot be taken back.</source>
        <translation>Wer die Sperrliste liest, vertraut dem Gerät nicht mehr. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Releasing %1</source>
        <translation>Gibt %1 frei</translation>
    </message>
    <message>
        <source>%1 at %2 is released.</source>
        <translation>%1 an %2 ist freigegeben.</translation>
    </message>
    <message>
        <source>Revoking the certificate</source>
        <translation>Widerruft das Zertifikat</translation>
    </message>
    <message>
        <source>The certificate of %1 is revoked. Export the revocation list to tell the others.</source>
        <translation>Das Zertifikat von %1 ist widerrufen. Geben Sie die Sperrliste aus, damit es andere erfahren.</translation>
    </message>
    <message>
        <source>Writing the certificate</source>
        <translation>Schreibt das Zertifikat</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>Schlüssel-Fingerabdruck</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>History of the device</source>
        <translation>Verlauf des Geräts</translation>
    </message>
    <message>
        <source>In your words, for the record</source>
        <translation>In Ihren Worten, für die Akten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Ohne Angabe von Gründen</translation>
    </message>
    <message>
        <source>Its key may be known to others</source>
        <translation>Sein Schlüssel ist vielleicht bekannt</translation>
    </message>
    <message>
        <source>It changed hands</source>
        <translation>Es hat den Besitzer gewechselt</translation>
    </message>
    <message>
        <source>Another certificate took its place</source>
        <translation>Ein anderes Zertifikat ersetzt es</translation>
    </message>
    <message>
        <source>It is no longer in use</source>
        <translation>Es ist nicht mehr in Gebrauch</translation>
    </message>
</context>
<context>
    <name>imprint::DeviceTable</name>
    <message>
        <source>Serial</source>
        <translation>Seriennr.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Certificate to</source>
        <translation>Zertifikat bis</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
</context>
<context>
    <name>imprint::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Noch keine Geräte</translation>
    </message>
    <message>
        <source>Every device that a batch has met is kept here with its history, its keys and its certificates.</source>
        <translation>Jedes Gerät, das in einer Charge vorkam, steht hier mit seiner Geschichte, seinen Schlüsseln und seinen Zertifikaten.</translation>
    </message>
    <message>
        <source>Export the revocation list</source>
        <translation>Sperrliste ausgeben</translation>
    </message>
    <message>
        <source>PEM (*.pem);;DER (*.crl)</source>
        <translation>PEM (*.pem);;DER (*.crl)</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n device(s)</source>
        <translation>
            <numerusform>mehr als %n Gerät</numerusform>
            <numerusform>mehr als %n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>No device fits. Take a filter away, or type less of the serial.</source>
        <translation>Kein Gerät passt. Nehmen Sie einen Filter weg oder geben Sie weniger der Seriennummer ein.</translation>
    </message>
    <message>
        <source>Choose a device to see its history and its certificates.</source>
        <translation>Wählen Sie ein Gerät, um Verlauf und Zertifikate zu sehen.</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Alle Chargen</translation>
    </message>
    <message>
        <source>Sign a new revocation list?</source>
        <translation>Neue Sperrliste signieren?</translation>
    </message>
    <message numerus="yes">
        <source>It names every certificate that was taken back, is signed by the CA key and is due again in %n day(s). Put it where your servers look for it.</source>
        <translation>
            <numerusform>Sie nennt jedes zurückgenommene Zertifikat, wird vom CA-Schlüssel signiert und ist in %n Tag wieder fällig. Legen Sie sie dort ab, wo Ihre Server sie suchen.</numerusform>
            <numerusform>Sie nennt jedes zurückgenommene Zertifikat, wird vom CA-Schlüssel signiert und ist in %n Tagen wieder fällig. Legen Sie sie dort ab, wo Ihre Server sie suchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>Signieren und sichern …</translation>
    </message>
    <message>
        <source>Signing the revocation list</source>
        <translation>Signiert die Sperrliste</translation>
    </message>
    <message numerus="yes">
        <source>Revocation list %1 with %n certificate(s) is in %2</source>
        <translation>
            <numerusform>Sperrliste %1 mit %n Zertifikat steht in %2</numerusform>
            <numerusform>Sperrliste %1 mit %n Zertifikaten steht in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>Zur Werkbank</translation>
    </message>
    <message>
        <source>Type or scan the beginning of a serial</source>
        <translation>Anfang einer Seriennummer tippen oder scannen</translation>
    </message>
    <message>
        <source>Revocation list…</source>
        <translation>Sperrliste …</translation>
    </message>
    <message>
        <source>Devices in the registry</source>
        <translation>Geräte im Register</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>End of the certificate</source>
        <translation>Ende des Zertifikats</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Any certificate</source>
        <translation>Jedes Zertifikat</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Ends within 30 days</source>
        <translation>Endet in 30 Tagen</translation>
    </message>
    <message>
        <source>Ends within a year</source>
        <translation>Endet in einem Jahr</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Opens another site; its registry is shown then</source>
        <translation>Öffnet einen anderen Standort; dann ist dessen Register zu sehen</translation>
    </message>
</context>
<context>
    <name>imprint::EntryPanel</name>
    <message>
        <source>Entry %1 · %2 · %3 at %4</source>
        <translation>Eintrag %1 · %2 · %3 an %4</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>Einzelheiten des Eintrags</translation>
    </message>
    <message>
        <source>Hash of this entry</source>
        <translation>Hash dieses Eintrags</translation>
    </message>
    <message>
        <source>Chained to the entry before</source>
        <translation>Verkettet mit dem Eintrag davor</translation>
    </message>
</context>
<context>
    <name>imprint::ErrorNote</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the error</source>
        <translation>Den Fehler kopieren</translation>
    </message>
</context>
<context>
    <name>imprint::ExpectedDevices</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>what comes</source>
        <translation>was kommt</translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n erwartet</numerusform>
            <numerusform>%n erwartet</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the order file.</source>
        <translation>Wählen Sie die Bestelldatei.</translation>
    </message>
    <message>
        <source>The file has to be mended first.</source>
        <translation>Die Datei muss erst berichtigt werden.</translation>
    </message>
    <message>
        <source>Scan at least one label.</source>
        <translation>Scannen Sie mindestens ein Etikett.</translation>
    </message>
    <message>
        <source>Which devices do you expect?</source>
        <translation>Welche Geräte erwarten Sie?</translation>
    </message>
    <message>
        <source>Those of an &amp;order file</source>
        <translation>Die einer &amp;Bestelldatei</translation>
    </message>
    <message>
        <source>I &amp;scan their labels</source>
        <translation>Ich &amp;scanne ihre Etiketten</translation>
    </message>
    <message>
        <source>Take &amp;what comes</source>
        <translation>Nehmen, &amp;was kommt</translation>
    </message>
    <message>
        <source>Take other devices, too</source>
        <translation>Auch andere Geräte nehmen</translation>
    </message>
    <message>
        <source>Every device of this profile that is plugged in or announces itself</source>
        <translation>Jedes Gerät dieses Profils, das angesteckt wird oder sich meldet</translation>
    </message>
    <message>
        <source>Without a delivered key you compare the fingerprint of each new device with its label.</source>
        <translation>Ohne gelieferten Schlüssel vergleichen Sie den Fingerabdruck jedes neuen Geräts mit seinem Etikett.</translation>
    </message>
</context>
<context>
    <name>imprint::FingerprintLabel</name>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Den Fingerabdruck kopieren</translation>
    </message>
</context>
<context>
    <name>imprint::FirstStartView</name>
    <message>
        <source>Bench</source>
        <translation>Werkbank</translation>
    </message>
    <message>
        <source>Take devices into your hands</source>
        <translation>Nehmen Sie Geräte in Ihre Hand</translation>
    </message>
    <message>
        <source>Plug in a batch, watch it go green: release, discovery, key verification, key update, certificate.</source>
        <translation>Eine Charge anstecken und zusehen, wie sie grün wird: Freigabe, Erkennung, Schlüsselprüfung, Schlüsselwechsel, Zertifikat.</translation>
    </message>
</context>
<context>
    <name>imprint::Header</name>
    <message>
        <source>Site: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Kein Standort</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Bediener: %1</translation>
    </message>
    <message>
        <source>CA key open</source>
        <translation>CA-Schlüssel offen</translation>
    </message>
    <message>
        <source>CA key locked</source>
        <translation>CA-Schlüssel verschlossen</translation>
    </message>
    <message>
        <source>Registry cannot be read</source>
        <translation>Register nicht lesbar</translation>
    </message>
    <message>
        <source>Registry ok</source>
        <translation>Register in Ordnung</translation>
    </message>
    <message>
        <source>Token %1 is wanted</source>
        <translation>Token %1 fehlt</translation>
    </message>
</context>
<context>
    <name>imprint::LiveBatchView</name>
    <message>
        <source>started again at the bench</source>
        <translation>an der Werkbank neu gestartet</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>Charge %1</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n ok</numerusform>
            <numerusform>%n ok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch keins</translation>
    </message>
    <message>
        <source>%1 of %2 seen</source>
        <translation>%1 von %2 da</translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n unterbrochen</numerusform>
            <numerusform>%n unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per device</source>
        <translation>%1 je Gerät</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused. What is under way goes on to its end; nothing new starts.</source>
        <translation>Pause. Was läuft, läuft zu Ende; nichts Neues beginnt.</translation>
    </message>
    <message>
        <source>Stopping at the next message. What is under way will be resumed at this step.</source>
        <translation>Hält bei der nächsten Nachricht an. Was läuft, wird an diesem Schritt fortgesetzt.</translation>
    </message>
    <message>
        <source>Plug in the first device</source>
        <translation>Erstes Gerät anstecken</translation>
    </message>
    <message>
        <source>Devices start by themselves as they are plugged in or announce themselves on the network.</source>
        <translation>Geräte beginnen von selbst, sobald sie angesteckt werden oder sich im Netz melden.</translation>
    </message>
    <message>
        <source>Devices of the batch</source>
        <translation>Geräte der Charge</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stops at the next message; everything can be resumed</source>
        <translation>Hält bei der nächsten Nachricht an; alles lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>What is under way goes on; nothing new starts</source>
        <translation>Was läuft, geht weiter; nichts Neues beginnt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The batch waits for token %1</source>
        <translation>Die Charge wartet auf Token %1</translation>
    </message>
    <message>
        <source>It was pulled out or taken by another program while a certificate was to be signed. Plug it in and type its PIN: every device goes on at the step it was at, and nothing is lost.</source>
        <translation>Es wurde gezogen oder von einem anderen Programm genommen, als ein Zertifikat zu signieren war. Anstecken und die PIN eingeben: Jedes Gerät macht bei seinem Schritt weiter, nichts ist verloren.</translation>
    </message>
</context>
<context>
    <name>imprint::LiveDevicePanel</name>
    <message>
        <source>given up at the bench</source>
        <translation>an der Werkbank aufgegeben</translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>Noch nicht erkannt</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Give %1 up? It counts as given up in the report; you can start it again later.</source>
        <translation>%1 aufgeben? Im Bericht zählt es als aufgegeben; Sie können es später neu starten.</translation>
    </message>
    <message>
        <source>Chosen device</source>
        <translation>Gewähltes Gerät</translation>
    </message>
    <message>
        <source>Choose a device to see its key, what each step left on record, and its console.</source>
        <translation>Wählen Sie ein Gerät: sein Schlüssel, was jeder Schritt belegt hat, und seine Konsole.</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>Schlüssel-Fingerabdruck</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Console of the device</source>
        <translation>Konsole des Geräts</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Reason, for the record</source>
        <translation>Grund, fürs Protokoll</translation>
    </message>
    <message>
        <source>Its whole history</source>
        <translation>Seine ganze Geschichte</translation>
    </message>
</context>
<context>
    <name>imprint::MainWindow</name>
    <message>
        <source>Stopping safely. What is under way goes on from here next time.</source>
        <translation>Hält sicher an. Was läuft, geht beim nächsten Mal von hier aus weiter.</translation>
    </message>
</context>
<context>
    <name>imprint::ManualView</name>
    <message>
        <source>Every code that the program gives, what happened, and what to do.</source>
        <translation>Jeder Code, den das Programm nennt, was geschehen ist und was zu tun ist.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>en</source>
        <comment>folder of the manual</comment>
        <extracomment>The folder of resources/manual with the pages in this language.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Imprint: the manual</source>
        <translation>Imprint: das Handbuch</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Failure codes</source>
        <translation>Fehlercodes</translation>
    </message>
</context>
<context>
    <name>imprint::NewSiteForm</name>
    <message>
        <source>Give the site a name.</source>
        <translation>Geben Sie dem Standort einen Namen.</translation>
    </message>
    <message>
        <source>A name has no slashes and no dot at its beginning.</source>
        <translation>Ein Name hat keine Schrägstriche und keinen Punkt am Anfang.</translation>
    </message>
    <message>
        <source>Who are you? Your name stands in the record.</source>
        <translation>Wer sind Sie? Ihr Name steht im Protokoll.</translation>
    </message>
    <message>
        <source>The passphrase needs 8 characters or more.</source>
        <translation>Die Passphrase braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>Type the passphrase again.</source>
        <translation>Geben Sie die Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Making and sealing the CA key…</source>
        <translation>Der CA-Schlüssel wird erzeugt und versiegelt …</translation>
    </message>
    <message>
        <source>Make a site</source>
        <translation>Standort anlegen</translation>
    </message>
    <message>
        <source>A site is one owner with one CA. Devices that pass the bench belong to it.</source>
        <translation>Ein Standort ist ein Eigentümer mit einer CA. Geräte, die die Werkbank durchlaufen, gehören ihm.</translation>
    </message>
    <message>
        <source>&amp;Name of the site</source>
        <translation>&amp;Name des Standorts</translation>
    </message>
    <message>
        <source>Lindenhof</source>
        <translation>Lindenhof</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Bediener</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>&amp;Passphrase that seals the CA key</source>
        <translation>&amp;Passphrase, die den CA-Schlüssel versiegelt</translation>
    </message>
    <message>
        <source>The passphrase &amp;again</source>
        <translation>Die Passphrase n&amp;och einmal</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>Die Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Passphrase that seals the CA key</source>
        <translation>Passphrase, die den CA-Schlüssel versiegelt</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Name des Standorts</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>Standort anlegen</translation>
    </message>
</context>
<context>
    <name>imprint::OpenSiteForm</name>
    <message>
        <source>Open a site</source>
        <translation>Standort öffnen</translation>
    </message>
    <message>
        <source>Restore a site</source>
        <translation>Standort wiederherstellen</translation>
    </message>
    <message>
        <source>Opening the site…</source>
        <translation>Der Standort wird geöffnet …</translation>
    </message>
    <message>
        <source>Opening and checking the backup…</source>
        <translation>Die Sicherung wird geöffnet und geprüft …</translation>
    </message>
    <message>
        <source>One that lies in a folder, or one out of a backup file.</source>
        <translation>Einen aus einem Ordner oder aus einer Sicherung.</translation>
    </message>
    <message>
        <source>Sites on this computer:</source>
        <translation>Standorte auf diesem Rechner:</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung einspielen …</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Na&amp;me for it on this computer</source>
        <translation>Na&amp;me auf diesem Rechner</translation>
    </message>
    <message>
        <source>Name for it on this computer</source>
        <translation>Name auf diesem Rechner</translation>
    </message>
    <message>
        <source>Passphrase of the &amp;backup</source>
        <translation>Passphrase der &amp;Sicherung</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open the site %1</source>
        <translation>Den Standort %1 öffnen</translation>
    </message>
</context>
<context>
    <name>imprint::OperatorCard</name>
    <message>
        <source>No key was delivered for %1.</source>
        <translation>Für %1 wurde kein Schlüssel geliefert.</translation>
    </message>
    <message>
        <source>Compare the fingerprint on its label. Is it the same?</source>
        <translation>Vergleichen Sie den Fingerabdruck auf dem Etikett. Ist es derselbe?</translation>
    </message>
    <message>
        <source>It is this device</source>
        <translation>Es ist dieses Gerät</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Nicht dieses</translation>
    </message>
    <message>
        <source>The label of %1 shows an earlier key.</source>
        <translation>Das Etikett von %1 zeigt einen früheren Schlüssel.</translation>
    </message>
    <message>
        <source>It says which device this is, but does not verify it. Compare device and label, then print a new label.</source>
        <translation>Es sagt, welches Gerät das ist, prüft es aber nicht. Vergleichen Sie Gerät und Etikett und drucken Sie ein neues.</translation>
    </message>
    <message>
        <source>How was %1 released?</source>
        <translation>Wie wurde %1 freigegeben?</translation>
    </message>
    <message>
        <source>The device says that it was released, and this site did not do it. What you say goes on record.</source>
        <translation>Das Gerät sagt, es sei freigegeben worden; dieser Standort war es nicht. Ihre Angabe wird festgehalten.</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1 belongs to this site already.</source>
        <translation>%1 gehört schon zu diesem Standort.</translation>
    </message>
    <message>
        <source>Release it and provision it anew?</source>
        <translation>Freigeben und neu einrichten?</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>%1 knows more than the restored registry.</source>
        <translation>%1 weiß mehr als das wiederhergestellte Register.</translation>
    </message>
    <message>
        <source>Its certificate is missing in the registry. Release it and provision it anew?</source>
        <translation>Sein Zertifikat fehlt im Register. Freigeben und neu einrichten?</translation>
    </message>
    <message>
        <source>%1 has a certificate of this site that the registry does not know.</source>
        <translation>%1 hat ein Zertifikat dieses Standorts, das das Register nicht kennt.</translation>
    </message>
    <message>
        <source>Is another copy of this registry in use? Go on only when that is explained.</source>
        <translation>Ist eine andere Kopie dieses Registers in Gebrauch? Erst weitermachen, wenn das geklärt ist.</translation>
    </message>
    <message>
        <source>It is explained</source>
        <translation>Es ist geklärt</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Beiseite legen</translation>
    </message>
    <message>
        <source>%1 is in a key update that the registry does not know.</source>
        <translation>%1 steckt in einem Schlüsselwechsel, den das Register nicht kennt.</translation>
    </message>
    <message>
        <source>Was the registry restored from a backup, or did another station begin it?</source>
        <translation>Wurde das Register aus einer Sicherung wiederhergestellt, oder begann ihn eine andere Station?</translation>
    </message>
    <message>
        <source>Yes, begin anew</source>
        <translation>Ja, neu beginnen</translation>
    </message>
    <message>
        <source>No, set it aside</source>
        <translation>Nein, beiseite legen</translation>
    </message>
    <message>
        <source>Another owner began a key update of %1.</source>
        <translation>Ein anderer Besitzer begann einen Schlüsselwechsel von %1.</translation>
    </message>
    <message>
        <source>Give it up and begin anew? Refuse when the device may belong to somebody else.</source>
        <translation>Aufgeben und neu beginnen? Ablehnen, wenn das Gerät jemand anderem gehören könnte.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Somebody else has owned %1 since it was released.</source>
        <translation>Seit der Freigabe hat %1 jemand anderem gehört.</translation>
    </message>
    <message>
        <source>Do you know where it was? Its ownership counter is higher than this site&apos;s release explains.</source>
        <translation>Wissen Sie, wo es war? Sein Besitzzähler ist höher, als die Freigabe dieses Standorts erklärt.</translation>
    </message>
    <message>
        <source>I know, go on</source>
        <translation>Ich weiß es, weiter</translation>
    </message>
    <message>
        <source>The key update of %1 failed several times.</source>
        <translation>Der Schlüsselwechsel von %1 scheiterte mehrmals.</translation>
    </message>
    <message>
        <source>Check power and cable first. Let it try again, unless it looks tampered with.</source>
        <translation>Prüfen Sie erst Strom und Kabel. Lassen Sie es nochmals versuchen, außer es sieht manipuliert aus.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>refused at the bench</source>
        <translation>an der Werkbank abgelehnt</translation>
    </message>
    <message>
        <source>confirmed at the bench</source>
        <translation>an der Werkbank bestätigt</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reset button, seller, time-out …</source>
        <translation>Rücksetztaste, Verkäufer, Zeitablauf …</translation>
    </message>
    <message>
        <source>How it was released</source>
        <translation>Wie es freigegeben wurde</translation>
    </message>
</context>
<context>
    <name>imprint::OrderPart</name>
    <message>
        <source>Order file</source>
        <translation>Bestelldatei</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s). Mend the file and drop it here again.</source>
        <translation>
            <numerusform>%n Fehler. Berichtigen Sie die Datei und legen Sie sie wieder hier ab.</numerusform>
            <numerusform>%n Fehler. Berichtigen Sie die Datei und legen Sie sie wieder hier ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 names no device.</source>
        <translation>%1 nennt kein Gerät.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), all lines good</source>
        <translation>
            <numerusform>%n Gerät, alle Zeilen gut</numerusform>
            <numerusform>%n Geräte, alle Zeilen gut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a delivered key</source>
        <translation>
            <numerusform>%n mit geliefertem Schlüssel</numerusform>
            <numerusform>%n mit geliefertem Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the order file here</source>
        <translation>Legen Sie die Bestelldatei hier ab</translation>
    </message>
    <message>
        <source>CSV: a serial in every line; model, public key or fingerprint where they were delivered.</source>
        <translation>CSV: eine Seriennummer je Zeile; Modell, öffentlicher Schlüssel oder Fingerabdruck, wo sie geliefert wurden.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Lines of the order file</source>
        <translation>Zeilen der Bestelldatei</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Nicht verwendet: %1</translation>
    </message>
</context>
<context>
    <name>imprint::OrderPreview</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>imprint::PassphraseField</name>
    <message>
        <source>At least 8 characters; several words are best.</source>
        <translation>Mindestens 8 Zeichen; mehrere Wörter sind am besten.</translation>
    </message>
    <message>
        <source>Easy to guess: add a word or two.</source>
        <translation>Leicht zu erraten: Fügen Sie ein, zwei Wörter hinzu.</translation>
    </message>
    <message>
        <source>Fair: one more word makes it good.</source>
        <translation>Ordentlich: Ein Wort mehr macht sie gut.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Gut.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase zeigen</translation>
    </message>
</context>
<context>
    <name>imprint::ProfileChooser</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Choose a profile.</source>
        <translation>Wählen Sie ein Profil.</translation>
    </message>
    <message>
        <source>Reading the profiles</source>
        <translation>Die Profile werden gelesen</translation>
    </message>
    <message>
        <source>USB serial</source>
        <translation>USB seriell</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source> and </source>
        <comment>two links</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>only devices whose key was delivered</source>
        <translation>nur Geräte, deren Schlüssel geliefert wurde</translation>
    </message>
    <message>
        <source>asks when no key was delivered</source>
        <translation>fragt, wenn kein Schlüssel geliefert wurde</translation>
    </message>
    <message>
        <source>needs a local share</source>
        <translation>braucht einen lokalen Anteil</translation>
    </message>
    <message numerus="yes">
        <source>certificate for %n day(s)</source>
        <translation>
            <numerusform>Zertifikat für %n Tag</numerusform>
            <numerusform>Zertifikat für %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>certificate without end</source>
        <translation>Zertifikat ohne Ablauf</translation>
    </message>
    <message>
        <source>What kind of devices are they?</source>
        <translation>Was für Geräte sind es?</translation>
    </message>
</context>
<context>
    <name>imprint::Rail</name>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>imprint::RecentBatches</name>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>No batch yet. The first one appears here with its progress and its report.</source>
        <translation>Noch keine Charge. Die erste erscheint hier mit ihrem Fortschritt und ihrem Bericht.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>imprint::ReleaseChoice</name>
    <message>
        <source>Former owners</source>
        <translation>Frühere Eigentümer</translation>
    </message>
    <message>
        <source>ask me</source>
        <translation>mich fragen</translation>
    </message>
    <message>
        <source>Say how they were released.</source>
        <translation>Sagen Sie, wie sie freigegeben wurden.</translation>
    </message>
    <message>
        <source>How did former owners release them?</source>
        <translation>Wie haben frühere Eigentümer sie freigegeben?</translation>
    </message>
    <message>
        <source>&amp;Ask me for each device that had an owner before</source>
        <translation>&amp;Fragen Sie mich zu jedem Gerät mit früherem Eigentümer</translation>
    </message>
    <message>
        <source>Devices fresh from the factory run through. One that was released by somebody else waits for your answer.</source>
        <translation>Fabrikneue Geräte laufen durch. Eines, das jemand anders freigegeben hat, wartet auf Ihre Antwort.</translation>
    </message>
    <message>
        <source>I &amp;know: they were all released in the same way</source>
        <translation>Ich &amp;weiß es: Alle wurden auf gleiche Weise freigegeben</translation>
    </message>
    <message>
        <source>What you write here stands in the record of every device that had an owner before.</source>
        <translation>Was Sie hier schreiben, steht im Protokoll jedes Geräts mit früherem Eigentümer.</translation>
    </message>
    <message>
        <source>Hand-over protocol of 12 November, Lindenhof to Ostbad</source>
        <translation>Übergabeprotokoll vom 12. November, Lindenhof an Ostbad</translation>
    </message>
    <message>
        <source>How they were released</source>
        <translation>Wie sie freigegeben wurden</translation>
    </message>
    <message>
        <source>Take in a&amp;gain what belongs to this site</source>
        <translation>Was diesem Standort gehört, &amp;erneut aufnehmen</translation>
    </message>
    <message>
        <source>Devices of this site are released first, get a new key and a new certificate; the old one is revoked.</source>
        <translation>Geräte dieses Standorts werden zuerst freigegeben, bekommen einen neuen Schlüssel und ein neues Zertifikat; das alte wird widerrufen.</translation>
    </message>
</context>
<context>
    <name>imprint::ReportView</name>
    <message>
        <source>labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>labels again</source>
        <translation>Etiketten nochmals</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>Bericht zu %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>first-pass yield</source>
        <translation>Erfolg im ersten Lauf</translation>
    </message>
    <message>
        <source>time per device</source>
        <translation>Zeit je Gerät</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>unerwartet</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Schreibt den Bericht</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>A line a device, for spreadsheets</source>
        <translation>Eine Zeile je Gerät, für Tabellen</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Everything on record, for programs and auditors</source>
        <translation>Alles Festgehaltene, für Programme und Prüfer</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Als JSON speichern</translation>
    </message>
    <message>
        <source>Report of the batch</source>
        <translation>Bericht der Charge</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>imprint::ReportsList</name>
    <message>
        <source>Export the report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Schreibt den Bericht</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>Report as JSON…</source>
        <translation>Bericht als JSON …</translation>
    </message>
    <message>
        <source>Report as CSV…</source>
        <translation>Bericht als CSV …</translation>
    </message>
    <message>
        <source>Batches and their reports</source>
        <translation>Chargen und ihre Berichte</translation>
    </message>
</context>
<context>
    <name>imprint::ReportsTable</name>
    <message>
        <source>what comes</source>
        <translation>was kommt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>imprint::ResumeCard</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 is not finished</source>
        <translation>%1 ist nicht fertig</translation>
    </message>
    <message>
        <source>%1. Every device goes on at the step where it stopped.</source>
        <translation>%1. Jedes Gerät macht bei dem Schritt weiter, bei dem es anhielt.</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
</context>
<context>
    <name>imprint::ReturnedCard</name>
    <message>
        <source>This is neither a serial nor a code that names a device.</source>
        <translation>Das ist weder eine Seriennummer noch ein Code, der ein Gerät nennt.</translation>
    </message>
    <message>
        <source>%1 returned, %2</source>
        <translation>%1 zurückgekommen, %2</translation>
    </message>
    <message>
        <source>Making the batch</source>
        <translation>Die Charge wird angelegt</translation>
    </message>
    <message>
        <source>A device came back</source>
        <translation>Ein Gerät kam zurück</translation>
    </message>
    <message>
        <source>Scan its label or type its serial: see its history, release it, take it in again.</source>
        <translation>Etikett scannen oder Seriennummer eingeben: Verlauf ansehen, freigeben, erneut aufnehmen.</translation>
    </message>
    <message>
        <source>Scan or type a serial</source>
        <translation>Seriennummer scannen oder eingeben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier unbekannt</translation>
    </message>
    <message>
        <source>%1, last seen on %2</source>
        <translation>%1, zuletzt gesehen am %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>This site has no record of it. It can be taken in as a new device.</source>
        <translation>Dieser Standort weiß nichts von ihm. Es kann als neues Gerät aufgenommen werden.</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>Erneut aufnehmen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aufnehmen</translation>
    </message>
</context>
<context>
    <name>imprint::ScanBar</name>
    <message>
        <source>This is neither a serial nor a code that names a device.</source>
        <translation>Das ist weder eine Seriennummer noch ein Code, der ein Gerät nennt.</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>%1 is not on this screen.</source>
        <translation>%1 steht nicht auf diesem Schirm.</translation>
    </message>
    <message>
        <source>Enter finds the device, Escape closes.</source>
        <translation>Eingabe findet das Gerät, Escape schließt.</translation>
    </message>
    <message>
        <source>Add to the batch</source>
        <translation>Zur Charge hinzufügen</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>Verlauf zeigen</translation>
    </message>
</context>
<context>
    <name>imprint::ScanPart</name>
    <message>
        <source>Scan or type a serial</source>
        <translation>Seriennummer scannen oder eingeben</translation>
    </message>
    <message>
        <source>Scanned serials</source>
        <translation>Gescannte Seriennummern</translation>
    </message>
    <message>
        <source>Scan the label of each device; no click is needed.</source>
        <translation>Scannen Sie das Etikett jedes Geräts; ein Klick ist nicht nötig.</translation>
    </message>
    <message numerus="yes">
        <source>%n serial(s)</source>
        <translation>
            <numerusform>%n Seriennummer</numerusform>
            <numerusform>%n Seriennummern</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is in the list already</source>
        <translation>%1 steht schon in der Liste</translation>
    </message>
    <message>
        <source>%1 is no serial</source>
        <translation>%1 ist keine Seriennummer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>As it was before the last scan or removal (%1)</source>
        <translation>Wie vor dem letzten Scan oder Entfernen (%1)</translation>
    </message>
</context>
<context>
    <name>imprint::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Bediener</translation>
    </message>
    <message>
        <source>Your name stands in every entry of the audit trail.</source>
        <translation>Ihr Name steht in jedem Eintrag des Prüfpfads.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Devices at once</source>
        <translation>&amp;Geräte zugleich</translation>
    </message>
    <message>
        <source>More are faster; fewer are easier to watch.</source>
        <translation>Mehr geht schneller, weniger ist leichter zu überblicken.</translation>
    </message>
    <message>
        <source>&amp;Sound when a device is done or needs you</source>
        <translation>&amp;Ton, wenn ein Gerät fertig ist oder Sie braucht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>imprint::Simulation</name>
    <message>
        <source>Starting simulated devices</source>
        <translation>Startet simulierte Geräte</translation>
    </message>
</context>
<context>
    <name>imprint::SiteService</name>
    <message>
        <source>Looking for sites</source>
        <translation>Sucht Standorte</translation>
    </message>
    <message>
        <source>Making the site</source>
        <translation>Legt den Standort an</translation>
    </message>
    <message>
        <source>Making and sealing the CA key</source>
        <translation>Erzeugt und versiegelt den CA-Schlüssel</translation>
    </message>
    <message>
        <source>Opening the site</source>
        <translation>Öffnet den Standort</translation>
    </message>
    <message>
        <source>Opening the CA key</source>
        <translation>Öffnet den CA-Schlüssel</translation>
    </message>
    <message>
        <source>Sealing the CA key anew</source>
        <translation>Versiegelt den CA-Schlüssel neu</translation>
    </message>
    <message>
        <source>The token makes the CA key and signs its certificate</source>
        <translation>Das Token macht den CA-Schlüssel und signiert sein Zertifikat</translation>
    </message>
</context>
<context>
    <name>imprint::StartView</name>
    <message>
        <source>Bench</source>
        <translation>Werkbank</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neue Charge</translation>
    </message>
    <message>
        <source>Choose a profile, say which devices you expect, plug them in and watch them go green.</source>
        <translation>Profil wählen, erwartete Geräte nennen, anstecken und zusehen, wie sie grün werden.</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>Neue Charge …</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>Probe beenden</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>Standort schließen</translation>
    </message>
</context>
<context>
    <name>imprint::TrailCheck</name>
    <message>
        <source>Checking the audit trail</source>
        <translation>Prüft den Prüfpfad</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüft …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Check the trail</source>
        <translation>Prüfpfad prüfen</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>Eintrag zeigen</translation>
    </message>
    <message>
        <source>Reading every entry</source>
        <translation>Liest jeden Eintrag</translation>
    </message>
    <message>
        <source>Each entry is held against the one before it and against what the CA key signed.</source>
        <translation>Jeder Eintrag wird gegen den davor gehalten und gegen das, was der CA-Schlüssel signiert hat.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>The check shows whether an entry was changed, removed or put elsewhere since it was recorded.</source>
        <translation>Die Prüfung zeigt, ob ein Eintrag seit der Aufzeichnung geändert, entfernt oder versetzt wurde.</translation>
    </message>
    <message>
        <source>The trail is whole</source>
        <translation>Der Prüfpfad ist unversehrt</translation>
    </message>
    <message>
        <source>%1 entries in order, signed by the CA key up to entry %2 · checked %3</source>
        <translation>%1 Einträge in Ordnung, vom CA-Schlüssel signiert bis Eintrag %2 · geprüft %3</translation>
    </message>
    <message numerus="yes">
        <source>the clock was set back %n time(s), which is no fault</source>
        <translation>
            <numerusform>die Uhr wurde %n Mal zurückgestellt, was kein Fehler ist</numerusform>
            <numerusform>die Uhr wurde %n Mal zurückgestellt, was kein Fehler ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 is wrong</source>
        <translation>Eintrag %1 ist falsch</translation>
    </message>
    <message>
        <source>The trail does not hold</source>
        <translation>Der Prüfpfad hält nicht</translation>
    </message>
    <message>
        <source>%1 entries before it are whole · checked %2</source>
        <translation>%1 Einträge davor sind unversehrt · geprüft %2</translation>
    </message>
    <message>
        <source>%1 entries in order, not signed yet · checked %2</source>
        <translation>%1 Einträge in Ordnung, noch nicht signiert · geprüft %2</translation>
    </message>
</context>
<context>
    <name>imprint::TrialCard</name>
    <message>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Hall sensors</source>
        <translation>Hallensensoren</translation>
    </message>
    <message>
        <source>Making a site for the trial…</source>
        <translation>Ein Standort für die Probe wird angelegt …</translation>
    </message>
    <message>
        <source>Starting simulated devices…</source>
        <translation>Simulierte Geräte werden gestartet …</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>Nur mal sehen?</translation>
    </message>
    <message>
        <source>Eight simulated devices go through the whole job on this computer: one will ask you, one must be refused. Nothing of it stays.</source>
        <translation>Acht simulierte Geräte durchlaufen auf diesem Rechner die ganze Arbeit: Eines wird Sie fragen, eines muss abgewiesen werden. Nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Try it with simulated devices</source>
        <translation>Mit simulierten Geräten ausprobieren</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>%1 days old, more than the policy allows</source>
        <translation>%1 Tage alt, mehr als die Regel erlaubt</translation>
    </message>
    <message>
        <source>Release and provision it again; it gets a new key.</source>
        <translation>Freigeben und neu einrichten; es bekommt einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>läuft ab</translation>
    </message>
    <message>
        <source>its certificate ends in %1 days</source>
        <translation>sein Zertifikat endet in %1 Tagen</translation>
    </message>
    <message>
        <source>Renew it: let the device refresh, or provision it again.</source>
        <translation>Erneuern: das Gerät auffrischen lassen oder neu einrichten.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>its certificate ended %1 days ago</source>
        <translation>sein Zertifikat endete vor %1 Tagen</translation>
    </message>
    <message>
        <source>Provision it again, or take it out of use.</source>
        <translation>Neu einrichten oder außer Betrieb nehmen.</translation>
    </message>
    <message>
        <source>use</source>
        <translation>Gebrauch</translation>
    </message>
    <message>
        <source>signed %1 certificates, more than the policy allows</source>
        <translation>hat %1 Zertifikate unterschrieben, mehr als die Regel erlaubt</translation>
    </message>
    <message>
        <source>Make a new site with a new CA key and take the devices over batch by batch.</source>
        <translation>Einen neuen Standort mit neuem CA-Schlüssel anlegen und die Geräte Charge für Charge übernehmen.</translation>
    </message>
    <message>
        <source>leaked</source>
        <translation>bekannt geworden</translation>
    </message>
    <message>
        <source>reported as leaked %1 days ago, with no newer key</source>
        <translation>vor %1 Tagen als bekannt geworden gemeldet, ohne neueren Schlüssel</translation>
    </message>
    <message>
        <source>Provision it again before it is used.</source>
        <translation>Vor dem nächsten Gebrauch neu einrichten.</translation>
    </message>
    <message>
        <source>CA key</source>
        <translation>CA-Schlüssel</translation>
    </message>
    <message>
        <source>sealed in the site&apos;s folder, or in a token</source>
        <translation>versiegelt im Ordner des Standorts oder in einem Token</translation>
    </message>
    <message>
        <source>All devices of the site: whoever has it can release, take over and impersonate each of them.</source>
        <translation>Alle Geräte des Standorts: Wer ihn hat, kann jedes freigeben, übernehmen und sich dafür ausgeben.</translation>
    </message>
    <message>
        <source>Workbench key</source>
        <translation>Schlüssel der Werkbank</translation>
    </message>
    <message>
        <source>in memory while a site is open</source>
        <translation>im Speicher, solange ein Standort offen ist</translation>
    </message>
    <message>
        <source>Connections of this workbench until its certificate ends; it can sign no certificate.</source>
        <translation>Verbindungen dieser Werkbank, bis ihr Zertifikat endet; unterschreiben kann er kein Zertifikat.</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>Geräteschlüssel</translation>
    </message>
    <message>
        <source>made on the device, never outside</source>
        <translation>auf dem Gerät erzeugt, nie außerhalb</translation>
    </message>
    <message>
        <source>That one device. Revoke its certificate and provision it again.</source>
        <translation>Dieses eine Gerät. Sein Zertifikat widerrufen und es neu einrichten.</translation>
    </message>
    <message>
        <source>Derivation key</source>
        <translation>Ableitungsschlüssel</translation>
    </message>
    <message>
        <source>in the token, and in that of the server</source>
        <translation>im Token, und in dem des Servers</translation>
    </message>
    <message>
        <source>All devices whose secret was derived with it: the secret of each follows from its serial.</source>
        <translation>Alle Geräte, deren Geheimnis damit abgeleitet wurde: das Geheimnis eines jeden folgt aus seiner Seriennummer.</translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation>Gerätegeheimnis</translation>
    </message>
    <message>
        <source>in the device; derived anew wherever the key is</source>
        <translation>im Gerät; neu ableitbar, wo der Schlüssel ist</translation>
    </message>
    <message>
        <source>That one device. It needs a secret under another key, label or context.</source>
        <translation>Nur dieses Gerät. Es braucht ein Geheimnis unter anderem Schlüssel, Label oder Kontext.</translation>
    </message>
</context>
<context>
    <name>Radios</name>
    <message>
        <source>Zigbee and Thread</source>
        <translation>Zigbee und Thread</translation>
    </message>
    <message>
        <source>Wi-Fi 2.4 GHz</source>
        <translation>WLAN 2,4 GHz</translation>
    </message>
    <message>
        <source>Wi-Fi 5 GHz</source>
        <translation>WLAN 5 GHz</translation>
    </message>
    <message>
        <source>Bluetooth LE, advertising</source>
        <translation>Bluetooth LE, Ankündigung</translation>
    </message>
    <message>
        <source>Z-Wave</source>
        <translation>Z-Wave</translation>
    </message>
</context>
<context>
    <name>imprint::ChannelPicture</name>
    <message>
        <source>Channels</source>
        <translation>Funkkanäle</translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>, in Gebrauch</translation>
    </message>
</context>
<context>
    <name>imprint::ChannelTable</name>
    <message>
        <source>Choose in the picture what is in use here; then it says which channel to take.</source>
        <translation>Im Bild wählen, was hier in Gebrauch ist; dann steht hier, welcher Kanal zu nehmen ist.</translation>
    </message>
    <message>
        <source>Every channel is disturbed. Least: %1, %2 MHz shared with %3.</source>
        <translation>Jeder Kanal wird gestört. Am wenigsten: %1, %2 MHz gemeinsam mit %3.</translation>
    </message>
    <message>
        <source>Any channel: nothing in use is near.</source>
        <translation>Jeder Kanal: Nichts in Gebrauch ist in der Nähe.</translation>
    </message>
    <message>
        <source>Take %1: free, %2 MHz from the nearest in use.</source>
        <translation>%1 nehmen: frei, %2 MHz vom nächsten benutzten entfernt.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>disturbed</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>free, the best</source>
        <translation>frei, der beste</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>MHz</source>
        <translation>MHz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Shared MHz</source>
        <translation>Geteilt, MHz</translation>
    </message>
    <message>
        <source>MHz to the nearest</source>
        <translation>Abstand, MHz</translation>
    </message>
    <message>
        <source>Disturbed by</source>
        <translation>Gestört von</translation>
    </message>
</context>
<context>
    <name>imprint::ChannelsView</name>
    <message>
        <source>A channel for</source>
        <translation>Ein Kanal für</translation>
    </message>
    <message>
        <source>Width of what is in use</source>
        <translation>Breite dessen, was in Gebrauch ist</translation>
    </message>
    <message>
        <source>Nothing in use</source>
        <translation>Nichts in Gebrauch</translation>
    </message>
    <message>
        <source>Blue: in use. Hatched: disturbed by it. Check mark: the best. Click a channel, or use the arrow keys and the space bar.</source>
        <translation>Blau: in Gebrauch. Schraffiert: davon gestört. Haken: der beste. Einen Kanal anklicken oder Pfeiltasten und Leertaste benutzen.</translation>
    </message>
    <message>
        <source>Channels, the best first</source>
        <translation>Kanäle, der beste zuerst</translation>
    </message>
    <message>
        <source>%1 MHz wide</source>
        <translation>%1 MHz breit</translation>
    </message>
</context>
<context>
    <name>imprint::DiagnosePage</name>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Key derivation</source>
        <translation>Schlüsselableitung</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Funkkanäle</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>imprint::FailurePanel</name>
    <message>
        <source>Why it happens</source>
        <translation>Warum das geschieht</translation>
    </message>
    <message>
        <source>How to look</source>
        <translation>Wie man nachsieht</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>imprint::FailureTable</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>line %1 and %n more</source>
        <translation>
            <numerusform>Zeile %1 und %n weitere</numerusform>
            <numerusform>Zeile %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Printed by</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Im Log</translation>
    </message>
    <message>
        <source># Diagnosis of %1</source>
        <translation># Diagnose von %1</translation>
    </message>
    <message>
        <source>%1 lines read, %2 known failures.</source>
        <translation>%1 Zeilen gelesen, %2 bekannte Fehler.</translation>
    </message>
    <message>
        <source>%1 (%2, %3 times, first in line %4): %5 %6</source>
        <translation>%1 (%2, %3-mal, zuerst in Zeile %4): %5 %6</translation>
    </message>
</context>
<context>
    <name>imprint::FailuresView</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>Open a log</source>
        <translation>Log öffnen</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>Logs (*.log *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Log wird gelesen</translation>
    </message>
    <message>
        <source>Reading the log, %1 %</source>
        <translation>Log wird gelesen, %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n known failure(s) of devices, hubs and this program</source>
        <translation>
            <numerusform>%n bekannter Fehler von Geräten, Zentralen und diesem Programm</numerusform>
            <numerusform>%n bekannte Fehler von Geräten, Zentralen und diesem Programm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known failure(s) fit</source>
        <translation>
            <numerusform>%n bekannter Fehler passt</numerusform>
            <numerusform>%n bekannte Fehler passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no known failure in %n line(s)</source>
        <translation>
            <numerusform>%1: kein bekannter Fehler in %n Zeile</numerusform>
            <numerusform>%1: kein bekannter Fehler in %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n known failure(s), in the order of looking</source>
        <translation>
            <numerusform>%1: %n bekannter Fehler</numerusform>
            <numerusform>%1: %n bekannte Fehler, in der Reihenfolge des Nachsehens</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a failure to see why it happens and what to do.</source>
        <translation>Einen Fehler wählen, um zu sehen, warum er geschieht und was zu tun ist.</translation>
    </message>
    <message>
        <source>Nothing of this log is in the catalogue. Go through the checklist, or put both logs side by side.</source>
        <translation>Nichts aus diesem Log steht im Katalog. Die Prüfliste durchgehen oder beide Logs nebeneinander legen.</translation>
    </message>
    <message>
        <source>Nothing fits. Type less, or part of the message as the device prints it.</source>
        <translation>Nichts passt. Weniger eingeben oder einen Teil der Meldung, wie das Gerät sie ausgibt.</translation>
    </message>
    <message>
        <source>A code, or a message as the device prints it</source>
        <translation>Ein Code oder eine Meldung, wie das Gerät sie ausgibt</translation>
    </message>
    <message>
        <source>Open a log…</source>
        <translation>Log öffnen …</translation>
    </message>
    <message>
        <source>Paste a log</source>
        <translation>Log einfügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the whole catalogue</source>
        <translation>Ganzen Katalog zeigen</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Known failures</source>
        <translation>Bekannte Fehler</translation>
    </message>
</context>
<context>
    <name>imprint::KeyDueTable</name>
    <message>
        <source>Key of</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>imprint::KeyTree</name>
    <message>
        <source>Keys of the site</source>
        <translation>Schlüssel des Standorts</translation>
    </message>
    <message>
        <source>%1 (%2), %3. If it leaks: %4</source>
        <translation>%1 (%2), %3. Wird er bekannt: %4</translation>
    </message>
</context>
<context>
    <name>imprint::KeysView</name>
    <message>
        <source>A device&apos;s key lives, days</source>
        <translation>Ein Geräteschlüssel lebt, Tage</translation>
    </message>
    <message>
        <source>The CA&apos;s key lives, days</source>
        <translation>Der CA-Schlüssel lebt, Tage</translation>
    </message>
    <message>
        <source>Due before its end, days</source>
        <translation>Fällig vor dem Ende, Tage</translation>
    </message>
    <message>
        <source>Certificates under one CA key</source>
        <translation>Zertifikate unter einem CA-Schlüssel</translation>
    </message>
    <message>
        <source>No key is due under this policy</source>
        <translation>Nach dieser Regel ist kein Schlüssel fällig</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are due</source>
        <translation>
            <numerusform>%n Schlüssel ist fällig</numerusform>
            <numerusform>%n Schlüssel sind fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>No site is open</source>
        <translation>Kein Standort ist offen</translation>
    </message>
    <message>
        <source>With a site open, this shows which of its keys are due for rotation, and what is exposed when one leaks.</source>
        <translation>Mit offenem Standort steht hier, welche Schlüssel zum Wechsel fällig sind und was offenliegt, wenn einer bekannt wird.</translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>Zur Werkbank</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>What hangs on which</source>
        <translation>Was woran hängt</translation>
    </message>
    <message>
        <source>Keys that are due</source>
        <translation>Fällige Schlüssel</translation>
    </message>
</context>
<context>
    <name>KdfAdvice</name>
    <message>
        <source>%1 iterations with %2: at least %3 are recommended for passwords (OWASP)</source>
        <translation>%1 Iterationen mit %2: Für Passwörter werden mindestens %3 empfohlen (OWASP)</translation>
    </message>
    <message>
        <source>scrypt with %1 MiB: N = 131072 and r = 8 (128 MiB) are recommended for passwords (OWASP)</source>
        <translation>scrypt mit %1 MiB: Für Passwörter werden N = 131072 und r = 8 (128 MiB) empfohlen (OWASP)</translation>
    </message>
    <message>
        <source>Argon2 with t = %1 and %2 KiB: at least t = 2 and 19456 KiB are recommended (OWASP)</source>
        <translation>Argon2 mit t = %1 und %2 KiB: Mindestens t = 2 und 19456 KiB werden empfohlen (OWASP)</translation>
    </message>
    <message>
        <source>Argon2 version 0x10 was replaced by 0x13 (RFC 9106)</source>
        <translation>Argon2 Version 0x10 wurde durch 0x13 ersetzt (RFC 9106)</translation>
    </message>
    <message>
        <source>Argon2id is the variant to choose where none is prescribed (RFC 9106)</source>
        <translation>Wo keine Variante vorgeschrieben ist, ist Argon2id zu wählen (RFC 9106)</translation>
    </message>
    <message>
        <source>no salt: equal passwords give equal keys</source>
        <translation>kein Salt: Gleiche Passwörter ergeben gleiche Schlüssel</translation>
    </message>
    <message>
        <source>a salt of %1 bytes: at least 16 are recommended (SP 800-132)</source>
        <translation>ein Salt von %1 Bytes: Mindestens 16 werden empfohlen (SP 800-132)</translation>
    </message>
    <message>
        <source>a key of %1 bytes: this derivation adds no cost to guessing it; at least 16 random bytes are needed</source>
        <translation>ein Schlüssel von %1 Bytes: Diese Ableitung macht das Raten nicht teurer; nötig sind mindestens 16 zufällige Bytes</translation>
    </message>
    <message>
        <source>%1 is no key derivation to choose today: use PBKDF2, scrypt or Argon2id for passwords, HKDF for keys</source>
        <translation>%1 wählt man heute nicht mehr: für Passwörter PBKDF2, scrypt oder Argon2id, für Schlüssel HKDF</translation>
    </message>
    <message>
        <source>%1 is no hash to choose today</source>
        <translation>%1 ist kein Hash, den man heute wählt</translation>
    </message>
    <message>
        <source>a key of %1 bits can be found by trying; at least 112 bits are needed (SP 800-132)</source>
        <translation>ein Schlüssel von %1 Bit lässt sich durch Probieren finden; nötig sind mindestens 112 Bit (SP 800-132)</translation>
    </message>
</context>
<context>
    <name>KdfCoverage</name>
    <message>
        <source>%1 derivations folded, with DES parity, and hashed</source>
        <translation>%1 Ableitungen gefaltet, mit DES-Parität und gehasht</translation>
    </message>
    <message>
        <source>%1 variants of PBKDF2 and repeated hashing with every iteration count up to %2</source>
        <translation>%1 Varianten von PBKDF2 und wiederholtem Hashen mit jeder Iterationszahl bis %2</translation>
    </message>
    <message>
        <source>%1 other derivations</source>
        <translation>%1 andere Ableitungen</translation>
    </message>
    <message>
        <source>each result in %1 forms (cut, offset, byte order, padding, text)</source>
        <translation>jedes Ergebnis in %1 Formen (gekürzt, versetzt, Bytefolge, Auffüllung, Text)</translation>
    </message>
    <message>
        <source>%1 of %2 single faults</source>
        <translation>%1 von %2 einzelnen Fehlern</translation>
    </message>
    <message>
        <source>%1 of %2 combinations of two faults</source>
        <translation>%1 von %2 Verbindungen zweier Fehler</translation>
    </message>
    <message>
        <source>%1 of %2 combinations of three faults</source>
        <translation>%1 von %2 Verbindungen dreier Fehler</translation>
    </message>
    <message>
        <source>%1 planned variants up to %2 iterations</source>
        <translation>%1 geplante Varianten bis %2 Iterationen</translation>
    </message>
    <message>
        <source>higher iteration counts for all further variants</source>
        <translation>höhere Iterationszahlen für alle weiteren Varianten</translation>
    </message>
    <message>
        <source>more than three faults, and faults of other kinds</source>
        <translation>mehr als drei Fehler und Fehler anderer Art</translation>
    </message>
</context>
<context>
    <name>KdfFinds</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what differs</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what differs</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>cut to the first %1 bytes</source>
        <translation>auf die ersten %1 Bytes gekürzt</translation>
    </message>
    <message>
        <source>cut to the last %1 bytes</source>
        <translation>auf die letzten %1 Bytes gekürzt</translation>
    </message>
    <message>
        <source>hashed with %1, as hex text</source>
        <translation>mit %1 gehasht, als Hextext</translation>
    </message>
    <message>
        <source>hashed with %1</source>
        <translation>mit %1 gehasht</translation>
    </message>
    <message>
        <source>%1 and %2 swapped</source>
        <translation>%1 und %2 vertauscht</translation>
    </message>
    <message>
        <source>%1 in its place</source>
        <translation>an seiner Stelle: %1</translation>
    </message>
    <message>
        <source>another of all_infos</source>
        <translation>ein anderes aus all_infos</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
</context>
<context>
    <name>KdfForm</name>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>PRF</source>
        <translation>PRF</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Cost N</source>
        <translation>Kosten N</translation>
    </message>
    <message>
        <source>Block size r</source>
        <translation>Blockgröße r</translation>
    </message>
    <message>
        <source>Passes t</source>
        <translation>Durchgänge t</translation>
    </message>
    <message>
        <source>Memory, KiB</source>
        <translation>Speicher, KiB</translation>
    </message>
    <message>
        <source>Parallelism p</source>
        <translation>Parallelität p</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Fixed data</source>
        <translation>Feste Daten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Key of the MAC</source>
        <translation>Schlüssel der MAC</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Extract</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expand</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Length L, bits</source>
        <translation>Länge L, Bit</translation>
    </message>
    <message>
        <source>Output, bytes</source>
        <translation>Ausgabe, Bytes</translation>
    </message>
    <message>
        <source>Block number</source>
        <translation>Blocknummer</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>Erster Block</translation>
    </message>
    <message>
        <source>Rounds joined by</source>
        <translation>Runden verknüpft durch</translation>
    </message>
    <message>
        <source>Offset in the output</source>
        <translation>Versatz in der Ausgabe</translation>
    </message>
    <message>
        <source>Form of the output</source>
        <translation>Form der Ausgabe</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Salt</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Argon2&apos;s own secret</source>
        <translation>Geheimnis von Argon2</translation>
    </message>
    <message>
        <source>Associated data</source>
        <translation>Begleitdaten</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>imprint::KdfFindCard</name>
    <message>
        <source>It did what it should have</source>
        <translation>Es tat, was es sollte</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>It holds the secret.</source>
        <translation>Er enthält das Geheimnis.</translation>
    </message>
    <message>
        <source>Show beside the hub</source>
        <translation>Neben der Zentrale zeigen</translation>
    </message>
</context>
<context>
    <name>imprint::KdfForm</name>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>as the hub</source>
        <translation>wie die Zentrale</translation>
    </message>
    <message>
        <source>Hub: what it should be</source>
        <translation>Zentrale: wie es sein soll</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Fewer parameters</source>
        <translation>Weniger Parameter</translation>
    </message>
    <message>
        <source>More parameters</source>
        <translation>Mehr Parameter</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <source>%1 of the hub</source>
        <translation>%1 der Zentrale</translation>
    </message>
    <message>
        <source>%1 of the device</source>
        <translation>%1 des Geräts</translation>
    </message>
    <message>
        <source>How %1 is written</source>
        <translation>Wie %1 geschrieben ist</translation>
    </message>
</context>
<context>
    <name>imprint::KdfSideCard</name>
    <message>
        <source>Copy the key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>not derived yet</source>
        <translation>noch nicht abgeleitet</translation>
    </message>
    <message>
        <source>under a millisecond</source>
        <translation>unter einer Millisekunde</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>, %1 of memory</source>
        <translation>, %1 Speicher</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Nicht benutzt: %1</translation>
    </message>
</context>
<context>
    <name>imprint::KdfView</name>
    <message>
        <source>Open a case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Cases (*.json)</source>
        <translation>Fälle (*.json)</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>Fall wird gelesen</translation>
    </message>
    <message>
        <source>Deriving</source>
        <translation>Wird abgeleitet</translation>
    </message>
    <message>
        <source>Type the secret, and the salt where there is one</source>
        <translation>Das Geheimnis eingeben und das Salt, wo es eines gibt</translation>
    </message>
    <message>
        <source>The device got another key. Search what it did.</source>
        <translation>Das Gerät bekam einen anderen Schlüssel. Suchen, was es tat.</translation>
    </message>
    <message>
        <source>That is what the device did: its key is the one it got</source>
        <translation>Das tat das Gerät: Sein Schlüssel ist der, den es bekam</translation>
    </message>
    <message>
        <source>Both sides derive the same key</source>
        <translation>Beide Seiten leiten denselben Schlüssel ab</translation>
    </message>
    <message>
        <source>The sides derive different keys</source>
        <translation>Die Seiten leiten verschiedene Schlüssel ab</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Nothing found before it was cancelled</source>
        <translation>Bis zum Abbruch nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n explanation(s)</source>
        <translation>
            <numerusform>%n Erklärung</numerusform>
            <numerusform>%n Erklärungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Chance hits to be expected: %1.</source>
        <translation>Zu erwartende Zufallstreffer: %1.</translation>
    </message>
    <message>
        <source>The output is too short to decide.</source>
        <translation>Die Ausgabe ist zu kurz, um zu entscheiden.</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>Versucht: %1.</translation>
    </message>
    <message>
        <source>Not covered: %1.</source>
        <translation>Nicht abgedeckt: %1.</translation>
    </message>
    <message>
        <source>Derivations of common stacks…</source>
        <translation>Ableitungen verbreiteter Stacks …</translation>
    </message>
    <message>
        <source>Derivations of common stacks</source>
        <translation>Ableitungen verbreiteter Stacks</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Fall öffnen …</translation>
    </message>
    <message>
        <source>The hub derives</source>
        <translation>Die Zentrale leitet ab</translation>
    </message>
    <message>
        <source>The device derives, by its column</source>
        <translation>Das Gerät leitet nach seiner Spalte ab</translation>
    </message>
    <message>
        <source>What did the device really do?</source>
        <translation>Was tat das Gerät wirklich?</translation>
    </message>
    <message>
        <source>From the hub&apos;s parameters and inputs and the key that the device got: other parameters, cut or swapped inputs, other derivations, up to three faults together.</source>
        <translation>Aus Parametern und Eingaben der Zentrale und dem Schlüssel des Geräts: andere Parameter, gekürzte oder vertauschte Eingaben, andere Ableitungen, bis zu drei Fehler zusammen.</translation>
    </message>
    <message>
        <source>The key that the device got, in hex</source>
        <translation>Der Schlüssel, den das Gerät bekam, in Hex</translation>
    </message>
    <message>
        <source>At most, seconds</source>
        <translation>Höchstens, Sekunden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>The device says in line %1: %2.</source>
        <translation>Das Gerät meldet in Zeile %1: %2.</translation>
    </message>
    <message>
        <source>The hub says in line %1: %2.</source>
        <translation>Die Zentrale meldet in Zeile %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the device, from line %1 on (%2), have no counterpart in the hub&apos;s log.</source>
        <translation>
            <numerusform>%n Zeile des Geräts, Zeile %1 (%2), hat kein Gegenstück im Log der Zentrale.</numerusform>
            <numerusform>%n Zeilen des Geräts, von Zeile %1 an (%2), haben kein Gegenstück im Log der Zentrale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the hub, from line %1 on (%2), have no counterpart in the device&apos;s log.</source>
        <translation>
            <numerusform>%n Zeile der Zentrale, Zeile %1 (%2), hat kein Gegenstück im Log des Geräts.</numerusform>
            <numerusform>%n Zeilen der Zentrale, von Zeile %1 an (%2), haben kein Gegenstück im Log des Geräts.</numerusform>
        </translation>
    </message>
    <message>
        <source>wall clock</source>
        <translation>Wanduhr</translation>
    </message>
    <message>
        <source>uptime clock</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>keine Uhr</translation>
    </message>
    <message>
        <source>, UTC (zone guessed)</source>
        <translation>, UTC (Zone geraten)</translation>
    </message>
    <message>
        <source>, shown in UTC</source>
        <translation>, gezeigt in UTC</translation>
    </message>
    <message>
        <source>, read as %1, shown in UTC</source>
        <translation>, gelesen als %1, gezeigt in UTC</translation>
    </message>
    <message>
        <source>, year %1 guessed</source>
        <translation>, Jahr %1 geraten</translation>
    </message>
    <message>
        <source>, shown on the hub&apos;s</source>
        <translation>, gezeigt auf der Uhr der Zentrale</translation>
    </message>
    <message>
        <source>, not aligned</source>
        <translation>, nicht ausgerichtet</translation>
    </message>
    <message>
        <source>The year is guessed: %1 in the first line.</source>
        <translation>Das Jahr ist geraten: %1 in der ersten Zeile.</translation>
    </message>
    <message>
        <source>The zone is guessed: UTC.</source>
        <translation>Die Zone ist geraten: UTC.</translation>
    </message>
    <message>
        <source>Both write the wall clock; they are taken for one clock.</source>
        <translation>Beide schreiben die Wanduhr; sie gelten als eine Uhr.</translation>
    </message>
    <message>
        <source>boot %1 of %2</source>
        <translation>Start %1 von %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>runs as fast as the hub&apos;s</source>
        <translation>läuft so schnell wie die der Zentrale</translation>
    </message>
    <message>
        <source>runs %1 ppm slow</source>
        <translation>geht %1 ppm nach</translation>
    </message>
    <message>
        <source>runs %1 ppm fast</source>
        <translation>geht %1 ppm vor</translation>
    </message>
    <message>
        <source>the hub&apos;s clock stepped %1 at line %2</source>
        <translation>die Uhr der Zentrale sprang in Zeile %2 um %1</translation>
    </message>
    <message>
        <source>by your marks</source>
        <translation>nach Ihren Marken</translation>
    </message>
    <message>
        <source>Only %1 pairs of lines agree on one clock. That is too few to tell.</source>
        <translation>Nur %1 Zeilenpaare stimmen auf einer Uhr überein. Das sind zu wenige.</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree in time, but they name different ids: these logs tell two stories that run alike.</source>
        <translation>%1 Zeilenpaare stimmen in der Zeit überein, nennen aber verschiedene Kennungen: Diese Logs erzählen zwei Geschichten, die gleich verlaufen.</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree, and chance alone makes %2.</source>
        <translation>%1 Zeilenpaare stimmen überein, und der Zufall allein macht %2.</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree at the best offset and %2 at another one. It cannot be told which is right.</source>
        <translation>%1 Zeilenpaare stimmen beim besten Versatz überein und %2 bei einem anderen. Welcher richtig ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree, but another run of the same program would look as much like it.</source>
        <translation>%1 Zeilenpaare stimmen überein, aber ein anderer Lauf desselben Programms sähe ebenso aus.</translation>
    </message>
    <message>
        <source>The logs share nothing rare: no id, address, counter or kind of line that comes in both.</source>
        <translation>Die Logs haben nichts Seltenes gemeinsam: keine Kennung, Adresse, keinen Zähler und keine Art Zeile, die in beiden vorkommt.</translation>
    </message>
    <message>
        <source>What the logs share does not agree on one clock.</source>
        <translation>Was die Logs gemeinsam haben, passt auf keine gemeinsame Uhr.</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree by their kinds. Chance makes %2, the best other offset %3.</source>
        <translation>%1 Zeilenpaare stimmen nach ihrer Art überein. Der Zufall macht %2, der beste andere Versatz %3.</translation>
    </message>
    <message>
        <source>%1 pairs of lines agree by what both name. Chance makes %2, the best other offset %3.</source>
        <translation>%1 Zeilenpaare stimmen darin überein, was beide nennen. Der Zufall macht %2, der beste andere Versatz %3.</translation>
    </message>
    <message>
        <source>The device&apos;s log has no times that could be read.</source>
        <translation>Das Log des Geräts hat keine lesbaren Zeiten.</translation>
    </message>
    <message>
        <source>The hub&apos;s log has no times that could be read.</source>
        <translation>Das Log der Zentrale hat keine lesbaren Zeiten.</translation>
    </message>
    <message>
        <source>Your own marks put the logs on one clock.</source>
        <translation>Ihre eigenen Marken legen die Logs auf eine Uhr.</translation>
    </message>
    <message>
        <source>Not aligned</source>
        <translation>Nicht ausgerichtet</translation>
    </message>
    <message>
        <source>One clock, as written</source>
        <translation>Eine Uhr, wie geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Aligned · %n pair(s) · within %1</source>
        <translation>
            <numerusform>Ausgerichtet · %n Paar · auf %1</numerusform>
            <numerusform>Ausgerichtet · %n Paare · auf %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LogAlignmentCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>What else it could be</source>
        <translation>Was es sonst sein könnte</translation>
    </message>
    <message>
        <source>Nothing to align</source>
        <translation>Nichts auszurichten</translation>
    </message>
    <message>
        <source>Open a second log, and it is put on the clock of this one.</source>
        <translation>Öffnen Sie ein zweites Log; es wird auf die Uhr dieses Logs gelegt.</translation>
    </message>
    <message>
        <source>Aligned with a confidence of %1 %, within %2</source>
        <translation>Ausgerichtet mit einer Sicherheit von %1 %, auf %2</translation>
    </message>
    <message>
        <source>Not aligned</source>
        <translation>Nicht ausgerichtet</translation>
    </message>
    <message>
        <source>Choose a line in each log that you know to be of one moment, and press “Same moment” (Ctrl+M).</source>
        <translation>Wählen Sie in jedem Log eine Zeile, von der Sie wissen, dass sie denselben Augenblick meint, und drücken Sie „Selber Augenblick“ (Strg+M).</translation>
    </message>
</context>
<context>
    <name>imprint::LogExportCard</name>
    <message>
        <source>Write moments as 2026-11-20 09:28:14, the earlier one first</source>
        <translation>Zeitpunkte wie 2026-11-20 09:28:14 schreiben, den früheren zuerst</translation>
    </message>
    <message>
        <source>Writing the archive…</source>
        <translation>Archiv wird geschrieben …</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with report and alignment are in %1</source>
        <translation>
            <numerusform>%n Zeile mit Bericht und Ausrichtung ist in %1</numerusform>
            <numerusform>%n Zeilen mit Bericht und Ausrichtung sind in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export a stretch of time of all logs</source>
        <translation>Einen Zeitraum aller Logs ausgeben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>From, in UTC</source>
        <translation>Von, in UTC</translation>
    </message>
    <message>
        <source>To, in UTC</source>
        <translation>Bis, in UTC</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Save archive…</source>
        <translation>Archiv speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>imprint::LogFacts</name>
    <message>
        <source>Boot</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Its lines</source>
        <translation>Seine Zeilen</translation>
    </message>
    <message>
        <source>Lines of the other</source>
        <translation>Zeilen des anderen</translation>
    </message>
    <message>
        <source>Its zero is at</source>
        <translation>Seine Null liegt bei</translation>
    </message>
    <message>
        <source>Drift in ppm</source>
        <translation>Gang in ppm</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>both name the same</source>
        <translation>beide nennen dasselbe</translation>
    </message>
    <message>
        <source>lines of kinds that go together</source>
        <translation>Zeilen von Arten, die zusammengehören</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Line of the other</source>
        <translation>Zeile des anderen</translation>
    </message>
    <message>
        <source>Later by</source>
        <translation>Später um</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Its zero would be at</source>
        <translation>Seine Null läge bei</translation>
    </message>
    <message>
        <source>Pairs for it</source>
        <translation>Paare dafür</translation>
    </message>
</context>
<context>
    <name>imprint::LogNotebook</name>
    <message>
        <source>Reading notes</source>
        <translation>Notizen werden gelesen</translation>
    </message>
    <message>
        <source>Keeping notes</source>
        <translation>Notizen werden behalten</translation>
    </message>
</context>
<context>
    <name>imprint::LogNotesCard</name>
    <message>
        <source>same moment as line %1 of %2</source>
        <translation>selber Augenblick wie Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>Marken und Notizen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose a line to write a note beside it</source>
        <translation>Eine Zeile wählen, um daneben zu notieren</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Same moment</source>
        <translation>Selber Augenblick</translation>
    </message>
    <message>
        <source>Choose a line in each of two logs: they are put on one clock by them</source>
        <translation>In zwei Logs je eine Zeile wählen: Danach liegen sie auf einer Uhr</translation>
    </message>
    <message>
        <source>Says that %1 are of one moment (Ctrl+M)</source>
        <translation>Sagt, dass %1 denselben Augenblick meinen (Strg+M)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>imprint::LogOpener</name>
    <message>
        <source>Open logs</source>
        <translation>Logs öffnen</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.gz *.xz *.zst *.bz2 *.log.*);;All files (*)</source>
        <translation>Logs (*.log *.txt *.gz *.xz *.zst *.bz2 *.log.*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Looking for consoles</source>
        <translation>Konsolen werden gesucht</translation>
    </message>
    <message>
        <source>Open a site first</source>
        <translation>Zuerst einen Standort öffnen</translation>
    </message>
    <message>
        <source>No device has printed anything yet</source>
        <translation>Noch kein Gerät hat etwas ausgegeben</translation>
    </message>
</context>
<context>
    <name>imprint::LogPartingCard</name>
    <message>
        <source>Open in Diagnose</source>
        <translation>In der Diagnose öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Here the stories part</source>
        <translation>Hier trennen sich die Geschichten</translation>
    </message>
    <message>
        <source>No known failure is told near here. Compare what both did last: the lines above this one that are joined.</source>
        <translation>In der Nähe steht kein bekannter Fehler. Vergleichen Sie, was beide zuletzt taten: die verbundenen Zeilen darüber.</translation>
    </message>
</context>
<context>
    <name>imprint::LogReadingCard</name>
    <message>
        <source>whichever fits</source>
        <translation>was passt</translation>
    </message>
    <message>
        <source>whichever fits: %1</source>
        <translation>was passt: %1</translation>
    </message>
    <message>
        <source>as written, else UTC</source>
        <translation>wie geschrieben, sonst UTC</translation>
    </message>
    <message>
        <source>of this computer</source>
        <translation>dieses Rechners</translation>
    </message>
    <message>
        <source>How %1 is read</source>
        <translation>Wie %1 gelesen wird</translation>
    </message>
    <message>
        <source>Nothing is guessed.</source>
        <translation>Nichts ist geraten.</translation>
    </message>
    <message>
        <source>Stamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Year of the first line</source>
        <translation>Jahr der ersten Zeile</translation>
    </message>
    <message>
        <source>Read it this way</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>imprint::LogSearchCard</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Search all logs</source>
        <translation>Alle Logs durchsuchen</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>The words of provisioning: KDF, RNG, secure element…</source>
        <translation>Die Wörter der Inbetriebnahme: KDF, RNG, Secure Element …</translation>
    </message>
    <message>
        <source>The line before that fits (Shift+F3)</source>
        <translation>Die Zeile davor, die passt (Umschalt+F3)</translation>
    </message>
    <message>
        <source>The next line that fits (F3)</source>
        <translation>Die nächste Zeile, die passt (F3)</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Only those that fit</source>
        <translation>Nur die, die passen</translation>
    </message>
    <message numerus="yes">
        <source>and %n line(s) around</source>
        <translation>
            <numerusform>und %n Zeile darum</numerusform>
            <numerusform>und %n Zeilen darum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Aligning…</source>
        <translation>Wird ausgerichtet …</translation>
    </message>
    <message>
        <source>Reading %1: %2 lines so far</source>
        <translation>%1 wird gelesen: bisher %2 Zeilen</translation>
    </message>
    <message>
        <source>Looking for what both logs tell…</source>
        <translation>Gesucht wird, was beide Logs erzählen …</translation>
    </message>
    <message>
        <source>Open the other side&apos;s log, and both are put on one clock.</source>
        <translation>Öffnen Sie das Log der Gegenseite; beide kommen auf eine Uhr.</translation>
    </message>
    <message>
        <source>Clock of %1</source>
        <translation>Uhr von %1</translation>
    </message>
    <message>
        <source>One clock</source>
        <translation>Eine Uhr</translation>
    </message>
    <message>
        <source>Both tell the same</source>
        <translation>Beide erzählen dasselbe</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>F7 · %1 of %2</source>
        <translation>F7 · %1 von %2</translation>
    </message>
    <message>
        <source>All logs</source>
        <translation>Alle Logs</translation>
    </message>
    <message>
        <source>in the order of time</source>
        <translation>in der Reihenfolge der Zeit</translation>
    </message>
    <message>
        <source>Logs of this view</source>
        <translation>Logs dieser Ansicht</translation>
    </message>
    <message>
        <source>Another log, how it is read, close</source>
        <translation>Anderes Log, wie es gelesen wird, schließen</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>line %1 of %2 and line %3 of %4</source>
        <translation>Zeile %1 von %2 und Zeile %3 von %4</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Same moment as the line chosen in the other log</source>
        <translation>Selber Augenblick wie die gewählte Zeile im anderen Log</translation>
    </message>
    <message>
        <source>Save the archive</source>
        <translation>Archiv speichern</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archiv (*.zip)</translation>
    </message>
    <message>
        <source>Show gaps where a log tells nothing</source>
        <translation>Lücken zeigen, wo ein Log nichts erzählt</translation>
    </message>
    <message>
        <source>All logs merged into one</source>
        <translation>Alle Logs in einem</translation>
    </message>
    <message>
        <source>Time between lines</source>
        <translation>Zeit zwischen Zeilen</translation>
    </message>
    <message>
        <source>Words of provisioning</source>
        <translation>Wörter der Inbetriebnahme</translation>
    </message>
    <message>
        <source>Colours of the device</source>
        <translation>Farben des Geräts</translation>
    </message>
    <message>
        <source>Stamps as they are written</source>
        <translation>Zeitstempel wie geschrieben</translation>
    </message>
    <message>
        <source>How %1 is read…</source>
        <translation>Wie %1 gelesen wird …</translation>
    </message>
    <message>
        <source>One more log beside it</source>
        <translation>Ein weiteres Log daneben</translation>
    </message>
    <message>
        <source>Take this column away</source>
        <translation>Diese Spalte wegnehmen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close all logs</source>
        <translation>Alle Logs schließen</translation>
    </message>
    <message>
        <source>Two logs, one clock</source>
        <translation>Zwei Logs, eine Uhr</translation>
    </message>
    <message>
        <source>Open the device&apos;s log and the hub&apos;s log. Imprint puts both on one clock and shows the moment where they part. Drop files here, paste text, or take the live console of a device.</source>
        <translation>Öffnen Sie das Log des Geräts und das der Zentrale. Imprint legt beide auf eine Uhr und zeigt den Augenblick, in dem sie sich trennen. Ziehen Sie Dateien hierher, fügen Sie Text ein oder nehmen Sie die laufende Konsole eines Geräts.</translation>
    </message>
    <message>
        <source>Open logs…</source>
        <translation>Logs öffnen …</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Live console of</source>
        <translation>Laufende Konsole von</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why the logs are on one clock, or not</source>
        <translation>Warum die Logs auf einer Uhr liegen oder nicht</translation>
    </message>
    <message>
        <source>Next divergence ›</source>
        <translation>Nächste Trennung ›</translation>
    </message>
    <message>
        <source>Next divergence</source>
        <translation>Nächste Trennung</translation>
    </message>
    <message>
        <source>Logs side by side</source>
        <translation>Logs nebeneinander</translation>
    </message>
    <message>
        <source>Overview of the logs; arrows move what is in sight</source>
        <translation>Überblick der Logs; Pfeile verschieben den sichtbaren Teil</translation>
    </message>
</context>
<context>
    <name>imprint::LogsView</name>
    <message>
        <source>No line fits.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>This log is empty. What is written to it appears here.</source>
        <translation>Dieses Log ist leer. Was hineingeschrieben wird, erscheint hier.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>%1 in line %2 of %3</source>
        <translation>%1 in Zeile %2 von %3</translation>
    </message>
    <message>
        <source>No known failure in %1</source>
        <translation>Kein bekannter Fehler in %1</translation>
    </message>
    <message>
        <source>The device&apos;s key is what the parameters give</source>
        <translation>Der Schlüssel des Geräts ist der, den die Parameter ergeben</translation>
    </message>
    <message>
        <source>The search found no explanation of the device&apos;s key</source>
        <translation>Die Suche fand keine Erklärung für den Schlüssel des Geräts</translation>
    </message>
    <message>
        <source>The search found what the device did: %1</source>
        <translation>Die Suche fand, was das Gerät tat: %1</translation>
    </message>
    <message>
        <source>Sample of %1 bits: nothing was found against it</source>
        <translation>Probe von %1 Bit: nichts dagegen gefunden</translation>
    </message>
    <message>
        <source>Sample of %1 bits: something is odd, test another</source>
        <translation>Probe von %1 Bit: etwas ist auffällig, eine weitere prüfen</translation>
    </message>
    <message>
        <source>Sample of %1 bits: it is not random</source>
        <translation>Probe von %1 Bit: Sie ist nicht zufällig</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Warum es scheiterte</translation>
    </message>
    <message>
        <source>Step %1 failed: %2 (%3)</source>
        <translation>Schritt %1 gescheitert: %2 (%3)</translation>
    </message>
    <message>
        <source>Profile %1, batch %2</source>
        <translation>Profil %1, Charge %2</translation>
    </message>
    <message>
        <source>Last met at %1</source>
        <translation>Zuletzt getroffen an %1</translation>
    </message>
    <message>
        <source>Step %1 took %2 attempts</source>
        <translation>Schritt %1 brauchte %2 Versuche</translation>
    </message>
    <message>
        <source>It offers its noise source: ask it for a sample while it is free to take</source>
        <translation>Es bietet seine Rauschquelle an: eine Probe nehmen, solange es frei ist</translation>
    </message>
    <message>
        <source>It does not offer its noise source</source>
        <translation>Es bietet seine Rauschquelle nicht an</translation>
    </message>
    <message>
        <source>No step has passed</source>
        <translation>Kein Schritt ist bestanden</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Bestanden: %1</translation>
    </message>
    <message>
        <source>Model %1, firmware %2</source>
        <translation>Modell %1, Firmware %2</translation>
    </message>
    <message>
        <source>Its certificate ends %1</source>
        <translation>Sein Zertifikat endet %1</translation>
    </message>
    <message>
        <source>First seen %1, last seen %2</source>
        <translation>Zuerst gesehen %1, zuletzt %2</translation>
    </message>
</context>
<context>
    <name>Randomness</name>
    <message>
        <source>%1 p-values, %2 below 0.01 where %3 are expected of a perfect source.</source>
        <translation>%1 p-Werte, davon %2 unter 0,01; von einer vollkommenen Quelle sind %3 zu erwarten.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>Durchgefallen: %1.</translation>
    </message>
    <message>
        <source>Odd, to be repeated with another sample: %1.</source>
        <translation>Auffällig, mit einer weiteren Probe zu wiederholen: %1.</translation>
    </message>
    <message>
        <source>Not applicable to this sample, which is no failure: %1.</source>
        <translation>Auf diese Probe nicht anwendbar, was kein Fehler ist: %1.</translation>
    </message>
    <message>
        <source>By SP 800-90B at most %1 of a bit of min-entropy can be claimed for each bit.</source>
        <translation>Nach SP 800-90B lassen sich je Bit höchstens %1 Bit Min-Entropie behaupten.</translation>
    </message>
    <message>
        <source>The sample is too short for an estimate of its entropy.</source>
        <translation>Die Probe ist zu kurz, um ihre Entropie zu schätzen.</translation>
    </message>
    <message>
        <source>The sample has %1 bits; %2 more make every test reliable.</source>
        <translation>Die Probe hat %1 Bit; %2 mehr machen jeden Test verlässlich.</translation>
    </message>
    <message>
        <source>The sample has %1 bits; %2 more make every test reliable (too few now to judge by: %3).</source>
        <translation>Die Probe hat %1 Bit; %2 mehr machen jeden Test verlässlich (jetzt zu wenige, um danach zu urteilen: %3).</translation>
    </message>
    <message>
        <source>The sample is too small to show anything.</source>
        <translation>Die Probe ist zu klein, um etwas zu zeigen.</translation>
    </message>
    <message>
        <source>Nothing was found against this sample.</source>
        <translation>Gegen diese Probe wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Something is odd, but it may be chance.</source>
        <translation>Etwas ist auffällig, kann aber Zufall sein.</translation>
    </message>
    <message>
        <source>This is not random.</source>
        <translation>Das ist nicht zufällig.</translation>
    </message>
    <message>
        <source>No test of output can see a seed that can be guessed: a generator with 16 bits of seed passes all of this. Where the seed comes from must be shown by the source&apos;s design and its health tests.</source>
        <translation>Kein Test der Ausgabe erkennt einen erratbaren Startwert: Ein Generator mit 16 Bit Startwert besteht all das. Woher der Startwert kommt, müssen der Aufbau der Quelle und ihre Gesundheitstests zeigen.</translation>
    </message>
</context>
<context>
    <name>SampleWork</name>
    <message>
        <source>Reading the device&apos;s noise source</source>
        <translation>Rauschquelle des Geräts wird gelesen</translation>
    </message>
    <message>
        <source>Reading the token's generator</source>
        <translation>Der Generator des Tokens wird gelesen</translation>
    </message>
</context>
<context>
    <name>imprint::ChecklistForm</name>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>What was seen: %1</source>
        <translation>Was zu sehen war: %1</translation>
    </message>
</context>
<context>
    <name>imprint::ChecklistView</name>
    <message>
        <source>Recording the checklist</source>
        <translation>Prüfliste wird festgehalten</translation>
    </message>
    <message>
        <source>Recorded in the audit trail</source>
        <translation>Im Prüfpfad festgehalten</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>Type or scan the serial of the device that failed</source>
        <translation>Die Seriennummer des gescheiterten Geräts eingeben oder scannen</translation>
    </message>
    <message>
        <source>%1 wrong, %2 not looked at</source>
        <translation>%1 falsch, %2 nicht angesehen</translation>
    </message>
    <message>
        <source>Serial of the device that failed</source>
        <translation>Seriennummer des gescheiterten Geräts</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>Als PDF …</translation>
    </message>
    <message>
        <source>As Markdown…</source>
        <translation>Als Markdown …</translation>
    </message>
</context>
<context>
    <name>imprint::EstimateTable</name>
    <message>
        <source>The least, H</source>
        <translation>Der kleinste, H</translation>
    </message>
    <message>
        <source>Repetition count</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Adaptive proportion</source>
        <translation>Anteil im Fenster</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation>kein Alarm</translation>
    </message>
    <message>
        <source>worst %1, cutoff %2</source>
        <translation>höchstens %1, Grenze %2</translation>
    </message>
    <message>
        <source>SP 800-90B</source>
        <translation>SP 800-90B</translation>
    </message>
    <message>
        <source>bits a symbol</source>
        <translation>Bit je Symbol</translation>
    </message>
    <message>
        <source>bits a bit</source>
        <translation>Bit je Bit</translation>
    </message>
    <message>
        <source>Restarts: %1</source>
        <translation>Neustarts: %1</translation>
    </message>
    <message>
        <source>not alike</source>
        <translation>nicht gleich</translation>
    </message>
</context>
<context>
    <name>imprint::KeyLists</name>
    <message>
        <source>Recording the checklist</source>
        <translation>Prüfliste wird festgehalten</translation>
    </message>
    <message>
        <source>Recorded in the audit trail</source>
        <translation>Im Prüfpfad festgehalten</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>noch nicht festgehalten</translation>
    </message>
    <message>
        <source>nothing answered yet</source>
        <translation>noch nichts beantwortet</translation>
    </message>
    <message>
        <source>How keys are stored</source>
        <translation>Wie Schlüssel aufbewahrt werden</translation>
    </message>
    <message>
        <source>How keys are destroyed</source>
        <translation>Wie Schlüssel vernichtet werden</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Which key: CA, a serial, a backup</source>
        <translation>Welcher Schlüssel: CA, eine Seriennummer, eine Sicherung</translation>
    </message>
    <message>
        <source>Which key</source>
        <translation>Welcher Schlüssel</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
</context>
<context>
    <name>imprint::RandomTestTable</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>auffällig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>durchgefallen</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <source>too few bits</source>
        <translation>zu wenige Bit</translation>
    </message>
    <message numerus="yes">
        <source>%n values, least %1</source>
        <translation>
            <numerusform>%n Wert, kleinster %1</numerusform>
            <numerusform>%n Werte, kleinster %1</numerusform>
        </translation>
    </message>
    <message>
        <source>SP 800-22</source>
        <translation>SP 800-22</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>p-values</source>
        <translation>p-Werte</translation>
    </message>
</context>
<context>
    <name>imprint::RandomnessView</name>
    <message>
        <source>Open a sample</source>
        <translation>Probe öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking for devices and tokens</source>
        <translation>Geräte und Token werden gesucht</translation>
    </message>
    <message>
        <source>No device is plugged in or announced, and no token</source>
        <translation>Kein Gerät ist angesteckt oder kündigt sich an, und kein Token</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Nothing tested yet</source>
        <translation>Noch nichts geprüft</translation>
    </message>
    <message>
        <source>nothing found against it</source>
        <translation>nichts dagegen gefunden</translation>
    </message>
    <message>
        <source>something is odd</source>
        <translation>etwas ist auffällig</translation>
    </message>
    <message>
        <source>not random</source>
        <translation>nicht zufällig</translation>
    </message>
    <message>
        <source>%1, %2 bits: %3</source>
        <translation>%1, %2 Bit: %3</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Is this source random?</source>
        <translation>Ist diese Quelle zufällig?</translation>
    </message>
    <message>
        <source>All 15 tests of SP 800-22 and the estimators of SP 800-90B, over a file, over what a device or a token gives, or over this computer&apos;s own generator.</source>
        <translation>Alle 15 Tests von SP 800-22 und die Schätzer von SP 800-90B: für eine Datei, für das, was ein Gerät oder ein Token liefert, oder für den Generator dieses Rechners.</translation>
    </message>
    <message>
        <source>Open a sample…</source>
        <translation>Probe öffnen …</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>Rechner prüfen</translation>
    </message>
    <message>
        <source>A token, or where a device is: serial:…, coap://…</source>
        <translation>Ein Token, oder wo ein Gerät ist: serial:…, coap://…</translation>
    </message>
    <message>
        <source>Device or token</source>
        <translation>Gerät oder Token</translation>
    </message>
    <message>
        <source>Look for sources</source>
        <translation>Quellen suchen</translation>
    </message>
    <message>
        <source>Test this source</source>
        <translation>Quelle prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Exact classes</source>
        <translation>Genaue Klassen</translation>
    </message>
    <message>
        <source>Exact class probabilities in LongestRun and OverlappingTemplate instead of the constants of sts-2.1.2</source>
        <translation>Genaue Klassenwahrscheinlichkeiten in LongestRun und OverlappingTemplate statt der Konstanten von sts-2.1.2</translation>
    </message>
    <message>
        <source>Bits in a symbol of the source</source>
        <translation>Bit in einem Symbol der Quelle</translation>
    </message>
    <message>
        <source>Progress of the tests</source>
        <translation>Fortschritt der Tests</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s) a symbol</source>
        <translation>
            <numerusform>%n Bit je Symbol</numerusform>
            <numerusform>%n Bit je Symbol</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests of SP 800-22</source>
        <translation>Tests von SP 800-22</translation>
    </message>
    <message>
        <source>Estimators and health tests of SP 800-90B</source>
        <translation>Schätzer und Gesundheitstests von SP 800-90B</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>no restarts</source>
        <translation>ohne Neustarts</translation>
    </message>
    <message>
        <source> restarts</source>
        <translation> Neustarts</translation>
    </message>
    <message>
        <source>How often the source was started for a file</source>
        <translation>Wie oft die Quelle für eine Datei gestartet wurde</translation>
    </message>
    <message>
        <source>The restart test of SP 800-90B: a file with the samples after every start, one after the other</source>
        <translation>Der Neustarttest von SP 800-90B: eine Datei mit den Proben nach jedem Start, eine nach der anderen</translation>
    </message>
</context>
<context>
    <name>imprint::SamplePicture</name>
    <message>
        <source>p-values of each test</source>
        <translation>p-Werte jedes Tests</translation>
    </message>
    <message>
        <source>The first bits</source>
        <translation>Die ersten Bits</translation>
    </message>
    <message>
        <source>How often each byte comes</source>
        <translation>Wie oft jedes Byte vorkommt</translation>
    </message>
    <message>
        <source>Which byte follows which</source>
        <translation>Welches Byte auf welches folgt</translation>
    </message>
    <message>
        <source>A dot is a p-value, on a logarithmic scale; the line is at 0.01. Of a good source one in a hundred lies below it.</source>
        <translation>Ein Punkt ist ein p-Wert, logarithmisch; die Linie liegt bei 0,01. Von einer guten Quelle liegt einer von hundert darunter.</translation>
    </message>
    <message>
        <source>A bit is a point, in the order of the sample from the top left. Stripes and patches are not random.</source>
        <translation>Ein Bit ist ein Punkt, in der Folge der Probe von links oben. Streifen und Flecken sind nicht zufällig.</translation>
    </message>
    <message>
        <source>A bar is a byte from 00 to ff; the line is what is expected. Gaps and towers are not random.</source>
        <translation>Ein Balken ist ein Byte von 00 bis ff; die Linie ist das Erwartete. Lücken und Türme sind nicht zufällig.</translation>
    </message>
    <message>
        <source>A point is a pair of neighbouring bytes. Lines and holes are not random.</source>
        <translation>Ein Punkt ist ein Paar benachbarter Bytes. Linien und Löcher sind nicht zufällig.</translation>
    </message>
</context>
<context>
    <name>imprint::SheetView</name>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>Der Bogen, wie er gedruckt wird</translation>
    </message>
    <message>
        <source>Click the place where printing begins</source>
        <translation>Klicken Sie auf den Platz, an dem der Druck beginnt</translation>
    </message>
</context>
<context>
    <name>imprint::PreviewBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit (%1)</source>
        <translation>Einpassen (%1)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Size on the screen; 100 % is the true size</source>
        <translation>Größe auf dem Bildschirm; 100 % ist die wahre Größe</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Z-Wave S2 and SmartStart</source>
        <translation>Z-Wave S2 und SmartStart</translation>
    </message>
    <message>
        <source>Zigbee install code</source>
        <translation>Zigbee-Installationscode</translation>
    </message>
    <message>
        <source>Thread joiner</source>
        <translation>Thread-Beitritt</translation>
    </message>
    <message>
        <source>HomeKit</source>
        <translation>HomeKit</translation>
    </message>
    <message>
        <source>Espressif provisioning</source>
        <translation>Espressif-Einrichtung</translation>
    </message>
    <message>
        <source>GS1 Digital Link</source>
        <translation>GS1 Digital Link</translation>
    </message>
    <message>
        <source>Wi-Fi network</source>
        <translation>WLAN-Netz</translation>
    </message>
    <message>
        <source>Wi-Fi DPP</source>
        <translation>Wi-Fi DPP</translation>
    </message>
    <message>
        <source>Imprint public key</source>
        <translation>Öffentlicher Schlüssel von Imprint</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
</context>
<context>
    <name>imprint::DeriveCard</name>
    <message>
        <source>Secrets from the token</source>
        <translation>Geheimnisse aus dem Token</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) carry a secret that key %1 of the token derives. It is on record, once only, as soon as its label leaves, and kept nowhere.</source>
        <translation>
            <numerusform>%n Etikett trägt ein Geheimnis, das Schlüssel %1 des Tokens ableitet. Es wird nur einmal aufgezeichnet, sobald sein Etikett hinausgeht, und nirgends aufbewahrt.</numerusform>
            <numerusform>%n Etiketten tragen ein Geheimnis, das Schlüssel %1 des Tokens ableitet. Es wird nur einmal aufgezeichnet, sobald sein Etikett hinausgeht, und nirgends aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had theirs before: say why it is issued again.</source>
        <translation>
            <numerusform>%n davon hatte seines schon: Sagen Sie, warum es noch einmal ausgegeben wird.</numerusform>
            <numerusform>%n davon hatten ihres schon: Sagen Sie, warum es noch einmal ausgegeben wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plug in the token with this key. Its module is chosen on the Token page.</source>
        <translation>Stecken Sie den Token mit diesem Schlüssel ein. Sein Modul wird auf der Seite Token gewählt.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>Passphrase des Standorts</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>Warum noch einmal</translation>
    </message>
    <message>
        <source>Derive</source>
        <translation>Ableiten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Deriving secrets</source>
        <translation>Geheimnisse werden abgeleitet</translation>
    </message>
</context>
<context>
    <name>imprint::DrawPart</name>
    <message>
        <source>The recipient&apos;s certificate</source>
        <translation>Zertifikat des Empfängers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The sealed list</source>
        <translation>Die versiegelte Liste</translation>
    </message>
    <message>
        <source>Sealed lists (*.cms *.pem)</source>
        <translation>Versiegelte Listen (*.cms *.pem)</translation>
    </message>
    <message numerus="yes">
        <source>The secrets of %n device(s) are sealed in %1</source>
        <translation>
            <numerusform>Die Geheimnisse von %n Gerät sind in %1 versiegelt</numerusform>
            <numerusform>Die Geheimnisse von %n Geräten sind in %1 versiegelt</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets for flashing</source>
        <translation>Geheimnisse zum Bespielen</translation>
    </message>
    <message>
        <source>For the devices of batch %1: drawn at random, once for ever, and sealed so that only the holder of the certificate opens them. The labels show them when the list is in its place.</source>
        <translation>Für die Geräte der Charge %1: zufällig gezogen, ein für alle Mal, und so versiegelt, dass nur der Inhaber des Zertifikats sie öffnet. Die Etiketten zeigen sie, sobald die Liste an ihrem Platz ist.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Sealed list</source>
        <translation>Versiegelte Liste</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>Passphrase des Standorts</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>Warum noch einmal</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Das Zertifikat wählen</translation>
    </message>
    <message>
        <source>Choose where the list goes</source>
        <translation>Wählen, wohin die Liste kommt</translation>
    </message>
    <message>
        <source>Draw and seal</source>
        <translation>Ziehen und versiegeln</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>imprint::LabelForm</name>
    <message>
        <source>Draw their secrets…</source>
        <translation>Ihre Geheimnisse ziehen …</translation>
    </message>
    <message>
        <source>Scan or type one serial after the other.</source>
        <translation>Scannen oder tippen Sie eine Seriennummer nach der anderen.</translation>
    </message>
    <message>
        <source>A column a field of the code</source>
        <translation>Eine Spalte je Feld des Codes</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>Wie das Profil es sagt</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <translation>%1 (eigenes)</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>Kein bestimmter</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Fields of the labels</source>
        <translation>Felder der Etiketten</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt)</source>
        <translation>CSV (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Devices of a batch that are done</source>
        <translation>Fertige Geräte einer Charge</translation>
    </message>
    <message>
        <source>Single devices</source>
        <translation>Einzelne Geräte</translation>
    </message>
    <message>
        <source>A CSV file</source>
        <translation>Eine CSV-Datei</translation>
    </message>
    <message>
        <source>As the code asks</source>
        <translation>Wie der Code es verlangt</translation>
    </message>
    <message>
        <source>L, 7 % may be damaged</source>
        <translation>L, 7 % dürfen beschädigt sein</translation>
    </message>
    <message>
        <source>M, 15 %</source>
        <translation>M, 15 %</translation>
    </message>
    <message>
        <source>Q, 25 %, for rough handling</source>
        <translation>Q, 25 %, für rauen Umgang</translation>
    </message>
    <message>
        <source>H, 30 %</source>
        <translation>H, 30 %</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>Wie sie kommen</translation>
    </message>
    <message>
        <source>By serial</source>
        <translation>Nach Seriennummer</translation>
    </message>
    <message>
        <source>The last first</source>
        <translation>Das letzte zuerst</translation>
    </message>
    <message>
        <source>Which labels</source>
        <translation>Welche Etiketten</translation>
    </message>
    <message>
        <source>Code and label</source>
        <translation>Code und Etikett</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>Auf dem Bogen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Scan or type a serial</source>
        <translation>Seriennummer scannen oder tippen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>CSV-Datei wählen</translation>
    </message>
    <message>
        <source>Edit the label…</source>
        <translation>Etikett bearbeiten …</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Kalibrieren …</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Printer's dots</source>
        <translation>Druckpunkte</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Fehlerkorrektur</translation>
    </message>
    <message>
        <source>On all</source>
        <translation>Auf allen</translation>
    </message>
    <message>
        <source>Fields that are the same on every label, as name=value</source>
        <translation>Felder, die auf jedem Etikett gleich sind, als name=wert</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>Beginnen bei</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
</context>
<context>
    <name>imprint::CalibrationPart</name>
    <message>
        <source>The calibration is kept.</source>
        <translation>Die Kalibrierung ist gespeichert.</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The test page is in %1</source>
        <translation>Die Testseite ist in %1</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>no printer in particular</source>
        <translation>keinen bestimmten Drucker</translation>
    </message>
    <message>
        <source>For %1, %2. Print the test page on plain paper at its own size, hold it against a sheet, and enter what differs.</source>
        <translation>Für %1, %2. Drucken Sie die Testseite in Originalgröße auf Normalpapier, halten Sie sie gegen einen Bogen und tragen Sie ein, was abweicht.</translation>
    </message>
    <message>
        <source>Test page…</source>
        <translation>Testseite …</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Further right, mm</source>
        <translation>Weiter rechts, mm</translation>
    </message>
    <message>
        <source>Further down, mm</source>
        <translation>Weiter unten, mm</translation>
    </message>
    <message>
        <source>Width, factor</source>
        <translation>Breite, Faktor</translation>
    </message>
    <message>
        <source>Height, factor</source>
        <translation>Höhe, Faktor</translation>
    </message>
    <message>
        <source>More a column, mm</source>
        <translation>Mehr je Spalte, mm</translation>
    </message>
    <message>
        <source>More a row, mm</source>
        <translation>Mehr je Zeile, mm</translation>
    </message>
</context>
<context>
    <name>imprint::LabelNotes</name>
    <message>
        <source>It would fit on:</source>
        <translation>Es würde passen auf:</translation>
    </message>
    <message>
        <source>The secrets on these labels are sealed. The site's passphrase opens them.</source>
        <translation>Die Geheimnisse dieser Etiketten sind versiegelt. Die Passphrase des Standorts öffnet sie.</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>Passphrase des Standorts</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n of these labels were printed before and carry a secret. Say why they are printed again.</source>
        <translation>
            <numerusform>%n dieser Etiketten wurde schon gedruckt und trägt ein Geheimnis. Sagen Sie, warum es nochmals gedruckt wird.</numerusform>
            <numerusform>%n dieser Etiketten wurden schon gedruckt und tragen ein Geheimnis. Sagen Sie, warum sie nochmals gedruckt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these labels were printed before.</source>
        <translation>
            <numerusform>%n dieser Etiketten wurde schon gedruckt.</numerusform>
            <numerusform>%n dieser Etiketten wurden schon gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why again? For the record</source>
        <translation>Warum nochmals? Fürs Protokoll</translation>
    </message>
</context>
<context>
    <name>imprint::LabelsPage</name>
    <message>
        <source>The label is kept as %1.</source>
        <translation>Das Etikett ist als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Etikett</numerusform>
            <numerusform>%n Etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a module of %1 mm, %n dot(s)</source>
        <translation>
            <numerusform>ein Modul von %1 mm, %n Punkt</numerusform>
            <numerusform>ein Modul von %1 mm, %n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>secrets are hidden here</source>
        <translation>Geheimnisse sind hier verdeckt</translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation>Sucht Drucker</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>Etiketten ausgeben</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;ZPL (*.zpl)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;ZPL (*.zpl)</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s): %1</source>
        <translation>
            <numerusform>%n Etikett: %1</numerusform>
            <numerusform>%n Etiketten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>Noch keine Etiketten</translation>
    </message>
    <message>
        <source>Devices leave the bench with a label that the next hands, phone or hub can read. Run a batch, or take the fields of the labels from a CSV file.</source>
        <translation>Geräte verlassen die Werkbank mit einem Etikett, das die nächsten Hände, ein Telefon oder eine Zentrale lesen können. Führen Sie eine Charge durch oder nehmen Sie die Felder der Etiketten aus einer CSV-Datei.</translation>
    </message>
    <message>
        <source>Go to the Bench</source>
        <translation>Zur Werkbank</translation>
    </message>
    <message>
        <source>Labels without a batch</source>
        <translation>Etiketten ohne Charge</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>imprint::TemplateEditor</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>Text %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Reading the logo</source>
        <translation>Liest das Logo</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>What stands on the label</source>
        <translation>Was auf dem Etikett steht</translation>
    </message>
    <message>
        <source>The label itself</source>
        <translation>Das Etikett selbst</translation>
    </message>
    <message>
        <source>+ Text</source>
        <translation>+ Text</translation>
    </message>
    <message>
        <source>+ Line</source>
        <translation>+ Linie</translation>
    </message>
    <message>
        <source>+ Logo…</source>
        <translation>+ Logo …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep as own</source>
        <translation>Als eigenes behalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stroke, mm</source>
        <translation>Strich, mm</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation>Größe, mm</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>From the left, mm</source>
        <translation>Von links, mm</translation>
    </message>
    <message>
        <source>From the top, mm</source>
        <translation>Von oben, mm</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>Breite, mm</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>Höhe, mm</translation>
    </message>
    <message>
        <source>Not smaller than</source>
        <translation>Nicht kleiner als</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>{serial}, {code}, {model} and other names are filled in</source>
        <translation>{serial}, {code}, {model} und andere Namen werden ausgefüllt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>On a sheet</source>
        <translation>Auf einem Bogen</translation>
    </message>
    <message>
        <source>Sheet width</source>
        <translation>Bogenbreite</translation>
    </message>
    <message>
        <source>Sheet height</source>
        <translation>Bogenhöhe</translation>
    </message>
    <message>
        <source>First from left</source>
        <translation>Erstes von links</translation>
    </message>
    <message>
        <source>First from top</source>
        <translation>Erstes von oben</translation>
    </message>
    <message>
        <source>Column to column</source>
        <translation>Spalte zu Spalte</translation>
    </message>
    <message>
        <source>Row to row</source>
        <translation>Zeile zu Zeile</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>imprint::TokenHealthTable</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>hier nicht möglich</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>%1 a second; %2 are usual</source>
        <translation>%1 je Sekunde; üblich sind %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Random numbers differ</source>
        <translation>Zufallszahlen sind verschieden</translation>
    </message>
    <message>
        <source>AES gives the known answer</source>
        <translation>AES gibt die bekannte Antwort</translation>
    </message>
    <message>
        <source>AES gives the same answer twice</source>
        <translation>AES gibt zweimal dieselbe Antwort</translation>
    </message>
    <message>
        <source>CMAC agrees with one computed here</source>
        <translation>CMAC stimmt mit dem hier gerechneten überein</translation>
    </message>
    <message>
        <source>Signature verifies in software</source>
        <translation>Signatur ist in Software geprüft</translation>
    </message>
    <message>
        <source>Time to ask for its state</source>
        <translation>Zeit für die Frage nach dem Zustand</translation>
    </message>
    <message>
        <source>Time of 32 random bytes</source>
        <translation>Zeit für 32 Zufallsbytes</translation>
    </message>
    <message>
        <source>Time of a derivation</source>
        <translation>Zeit einer Ableitung</translation>
    </message>
    <message>
        <source>Time of a signature</source>
        <translation>Zeit einer Signatur</translation>
    </message>
</context>
<context>
    <name>imprint::TokenKeyTable</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>Prüfwert</translation>
    </message>
    <message>
        <source>What it does here</source>
        <translation>Was er hier kann</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>imprint::TokenTable</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message>
        <source>PIN ready</source>
        <translation>PIN bereit</translation>
    </message>
    <message>
        <source>A wrong PIN was typed</source>
        <translation>Falsche PIN eingegeben</translation>
    </message>
    <message>
        <source>Tries of the PIN are used up already. The right PIN brings them back.</source>
        <translation>Versuche der PIN sind schon verbraucht. Die richtige PIN bringt sie zurück.</translation>
    </message>
    <message>
        <source>One try left</source>
        <translation>Noch ein Versuch</translation>
    </message>
    <message>
        <source>One more wrong PIN locks the token.</source>
        <translation>Noch eine falsche PIN sperrt das Token.</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN gesperrt</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Unlock it with the SO-PIN and the tool of its maker; no PIN is sent from here.</source>
        <translation>Zu viele falsche PINs. Mit SO-PIN und dem Werkzeug des Herstellers entsperren; von hier wird keine PIN gesendet.</translation>
    </message>
    <message>
        <source>No PIN set up</source>
        <translation>Keine PIN</translation>
    </message>
    <message>
        <source>Set the token up with the tool of its maker (sc-hsm-tool, softhsm2-util) first.</source>
        <translation>Das Token zuerst mit dem Werkzeug des Herstellers einrichten (sc-hsm-tool, softhsm2-util).</translation>
    </message>
    <message>
        <source>AES</source>
        <translation>AES</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Other secret</source>
        <translation>Anderes Geheimnis</translation>
    </message>
    <message>
        <source>EC</source>
        <translation>EC</translation>
    </message>
    <message>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <source>Other private key</source>
        <translation>Anderer privater Schlüssel</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>SP 800-108 with CMAC (new products)</source>
        <translation>SP 800-108 mit CMAC (neue Produkte)</translation>
    </message>
    <message>
        <source>AES-CMAC over the serial</source>
        <translation>AES-CMAC über die Seriennummer</translation>
    </message>
    <message>
        <source>AES DUKPT initial key</source>
        <translation>AES-DUKPT-Anfangsschlüssel</translation>
    </message>
    <message>
        <source>AES-CBC over MD5 of the serial (old fleets)</source>
        <translation>AES-CBC über MD5 der Seriennummer (alte Flotten)</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>PIN at the reader</source>
        <translation>PIN am Leser</translation>
    </message>
    <message>
        <source>Nothing here: the module has no %1</source>
        <translation>Hier nichts: dem Modul fehlt %1</translation>
    </message>
    <message>
        <source>Derives device secrets</source>
        <translation>Leitet Geheimnisse ab</translation>
    </message>
    <message>
        <source>Can be a CA key</source>
        <translation>Für eine CA</translation>
    </message>
    <message>
        <source>Another curve than P-256 and P-384</source>
        <translation>Andere Kurve als P-256 und P-384</translation>
    </message>
    <message>
        <source>Can be taken out of the token</source>
        <translation>Kann heraus</translation>
    </message>
    <message>
        <source>Was outside the token once</source>
        <translation>War schon außerhalb</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>nicht: %1</translation>
    </message>
    <message>
        <source>MD5 has collisions: whoever may choose serials can make two devices with one secret. Only for fleets that have it already.</source>
        <translation>MD5 hat Kollisionen: Wer Seriennummern wählen darf, kann zwei Geräte mit einem Geheimnis machen. Nur für Flotten, die es schon haben.</translation>
    </message>
    <message>
        <source>about %1 derivations a second: 1,000 devices in %2 s</source>
        <translation>etwa %1 Ableitungen je Sekunde: 1.000 Geräte in %2 s</translation>
    </message>
    <message>
        <source>about %1 signatures a second, three a device: 40 devices in %2 s</source>
        <translation>etwa %1 Signaturen je Sekunde, drei je Gerät: 40 Geräte in %2 s</translation>
    </message>
</context>
<context>
    <name>TokenWork</name>
    <message>
        <source>%1 of %2 derived</source>
        <translation>%1 von %2 abgeleitet</translation>
    </message>
    <message>
        <source>Token %1 is lost. Plug it in again; the list goes on where it stood.</source>
        <translation>Token %1 ist weg. Wieder anstecken; die Liste geht dort weiter, wo sie stand.</translation>
    </message>
    <message>
        <source>Opening the site's record of secrets</source>
        <translation>Die Aufzeichnung der Geheimnisse wird geöffnet</translation>
    </message>
</context>
<context>
    <name>imprint::TokenService</name>
    <message>
        <source>Looking for modules</source>
        <translation>Module werden gesucht</translation>
    </message>
    <message>
        <source>Sending the PIN to the token</source>
        <translation>Die PIN geht an das Token</translation>
    </message>
    <message>
        <source>Looking for tokens</source>
        <translation>Token werden gesucht</translation>
    </message>
</context>
<context>
    <name>imprint::TokenCaView</name>
    <message>
        <source>Give the site a name.</source>
        <translation>Dem Standort einen Namen geben.</translation>
    </message>
    <message>
        <source>A name has no slashes and no dot at its beginning.</source>
        <translation>Ein Name hat keine Schrägstriche und keinen Punkt am Anfang.</translation>
    </message>
    <message>
        <source>Who are you? Your name stands in the record.</source>
        <translation>Wer sind Sie? Ihr Name steht in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>The token makes the CA key…</source>
        <translation>Das Token macht den CA-Schlüssel …</translation>
    </message>
    <message>
        <source>The CA key of %1 is in this token, and open</source>
        <translation>Der CA-Schlüssel von %1 ist in diesem Token, und offen</translation>
    </message>
    <message>
        <source>The CA key of %1 is in this token</source>
        <translation>Der CA-Schlüssel von %1 ist in diesem Token</translation>
    </message>
    <message>
        <source>Key %1. Every signature is checked in software before it is used. A backup of the site does not hold this key: keep a second token, or its DKEK shares.</source>
        <translation>Schlüssel %1. Jede Signatur wird in Software geprüft, bevor sie gebraucht wird. Eine Sicherung des Standorts enthält diesen Schlüssel nicht: ein zweites Token oder die DKEK-Anteile aufbewahren.</translation>
    </message>
    <message>
        <source>No open site has its CA key here</source>
        <translation>Kein offener Standort hat seinen CA-Schlüssel hier</translation>
    </message>
    <message>
        <source>Open the token to make a CA key in it.</source>
        <translation>Das Token öffnen, um einen CA-Schlüssel darin zu machen.</translation>
    </message>
    <message>
        <source>The CA key of %1 is %2.</source>
        <translation>Der CA-Schlüssel von %1 ist %2.</translation>
    </message>
    <message>
        <source>in token %1</source>
        <translation>im Token %1</translation>
    </message>
    <message>
        <source>sealed in the site's folder</source>
        <translation>im Ordner des Standorts versiegelt</translation>
    </message>
    <message>
        <source>Make a site whose CA key stays here</source>
        <translation>Einen Standort anlegen, dessen CA-Schlüssel hier bleibt</translation>
    </message>
    <message>
        <source>The key is made in the token and never leaves it. Whoever runs a batch needs the token and its PIN.</source>
        <translation>Der Schlüssel entsteht im Token und verlässt es nie. Wer eine Charge laufen lässt, braucht das Token und seine PIN.</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Name des Standorts</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>CA key</source>
        <translation>CA-Schlüssel</translation>
    </message>
    <message>
        <source>Make a new one, P-256</source>
        <translation>Einen neuen machen, P-256</translation>
    </message>
    <message>
        <source>%1, which is there already</source>
        <translation>%1, der schon da ist</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>Standort anlegen</translation>
    </message>
</context>
<context>
    <name>imprint::TokenDeriveView</name>
    <message>
        <source>A list of serials</source>
        <translation>Eine Liste von Seriennummern</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>Listen (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The recipient's certificate</source>
        <translation>Das Zertifikat des Empfängers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The sealed list</source>
        <translation>Die versiegelte Liste</translation>
    </message>
    <message>
        <source>Sealed lists (*.cms *.pem)</source>
        <translation>Versiegelte Listen (*.cms *.pem)</translation>
    </message>
    <message>
        <source>Open a site: it remembers who got which secret, so that none is given out twice.</source>
        <translation>Einen Standort öffnen: Er merkt sich, wer welches Geheimnis bekam, damit keines zweimal ausgegeben wird.</translation>
    </message>
    <message>
        <source>Type serials, or a range: SN001..SN250.</source>
        <translation>Seriennummern eingeben, oder einen Bereich: SN001..SN250.</translation>
    </message>
    <message>
        <source>Choose the list.</source>
        <translation>Die Liste wählen.</translation>
    </message>
    <message>
        <source>Choose the certificate of whoever gets the secrets.</source>
        <translation>Das Zertifikat dessen wählen, der die Geheimnisse bekommt.</translation>
    </message>
    <message>
        <source>Say where the sealed list goes.</source>
        <translation>Sagen, wohin die versiegelte Liste kommt.</translation>
    </message>
    <message>
        <source>Type the site's passphrase: it opens the record of secrets.</source>
        <translation>Die Passphrase des Standorts eingeben: Sie öffnet die Aufzeichnung der Geheimnisse.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>Seriennummern</translation>
    </message>
    <message>
        <source>The token has no AES key that derives. Make one, or bring one in, under Keys.</source>
        <translation>Das Token hat keinen AES-Schlüssel, der ableitet. Unter „Schlüssel“ einen machen oder einbringen.</translation>
    </message>
    <message>
        <source>Check value %1</source>
        <translation>Prüfwert %1</translation>
    </message>
    <message>
        <source>Check value %1 · %2</source>
        <translation>Prüfwert %1 · %2</translation>
    </message>
    <message>
        <source>Deriving one secret</source>
        <translation>Ein Geheimnis wird abgeleitet</translation>
    </message>
    <message>
        <source>Deriving secrets</source>
        <translation>Geheimnisse werden abgeleitet</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are sealed in %1</source>
        <translation>
            <numerusform>%n Geheimnis ist versiegelt in %1</numerusform>
            <numerusform>%n Geheimnisse sind versiegelt in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out</source>
        <translation>
            <numerusform>%n wurde ausgelassen</numerusform>
            <numerusform>%n wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the token to derive secrets with its keys.</source>
        <translation>Das Token öffnen, um mit seinen Schlüsseln Geheimnisse abzuleiten.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>Schlüssel im Token</translation>
    </message>
    <message>
        <source>Label (text, or hex:…)</source>
        <translation>Label (Text oder hex:…)</translation>
    </message>
    <message>
        <source>Context, before the serial</source>
        <translation>Kontext, vor der Seriennummer</translation>
    </message>
    <message>
        <source>Check value that it must have</source>
        <translation>Prüfwert, den er haben muss</translation>
    </message>
    <message>
        <source>Try it with one serial</source>
        <translation>Mit einer Seriennummer probieren</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Show the secret here; nothing is recorded</source>
        <translation>Das Geheimnis hier zeigen; nichts wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Derive one</source>
        <translation>Eines ableiten</translation>
    </message>
    <message>
        <source>Derive for devices</source>
        <translation>Für Geräte ableiten</translation>
    </message>
    <message>
        <source>Each secret is recorded before it leaves, once only. The holder of the certificate opens the list.</source>
        <translation>Jedes Geheimnis wird vorher aufgezeichnet, nur einmal. Die Liste öffnet, wer das Zertifikat hat.</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Wie eingegeben</translation>
    </message>
    <message>
        <source>A list in a file</source>
        <translation>Eine Liste in einer Datei</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>Charge %1</translation>
    </message>
    <message>
        <source>Serials from</source>
        <translation>Seriennummern aus</translation>
    </message>
    <message>
        <source>Certificate of the recipient</source>
        <translation>Zertifikat des Empfängers</translation>
    </message>
    <message>
        <source>Sealed list</source>
        <translation>Versiegelte Liste</translation>
    </message>
    <message>
        <source>Passphrase of the site</source>
        <translation>Passphrase des Standorts</translation>
    </message>
    <message>
        <source>Why again (only for those that have theirs)</source>
        <translation>Warum nochmals (nur für die, die ihres haben)</translation>
    </message>
    <message>
        <source>Leave out the serials that have their secret already</source>
        <translation>Seriennummern auslassen, die ihr Geheimnis schon haben</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Die Liste wählen</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Das Zertifikat wählen</translation>
    </message>
    <message>
        <source>Choose where the list goes</source>
        <translation>Wählen, wohin die Liste kommt</translation>
    </message>
    <message>
        <source>Derive and seal</source>
        <translation>Ableiten und versiegeln</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>imprint::TokenKeysView</name>
    <message>
        <source>EC P-256, a CA key</source>
        <translation>EC P-256, ein CA-Schlüssel</translation>
    </message>
    <message>
        <source>EC P-384, a CA key</source>
        <translation>EC P-384, ein CA-Schlüssel</translation>
    </message>
    <message>
        <source>AES-256, derives device secrets</source>
        <translation>AES-256, leitet Gerätegeheimnisse ab</translation>
    </message>
    <message>
        <source>AES-128, derives device secrets</source>
        <translation>AES-128, leitet Gerätegeheimnisse ab</translation>
    </message>
    <message>
        <source>Reading keys</source>
        <translation>Schlüssel werden gelesen</translation>
    </message>
    <message>
        <source>Comparing check values</source>
        <translation>Prüfwerte werden verglichen</translation>
    </message>
    <message>
        <source>The same key</source>
        <translation>Derselbe Schlüssel</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Ein anderer Schlüssel</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Measuring the key's pace</source>
        <translation>Das Tempo des Schlüssels wird gemessen</translation>
    </message>
    <message>
        <source>Making the key</source>
        <translation>Der Schlüssel wird gemacht</translation>
    </message>
    <message>
        <source>Bringing the key in</source>
        <translation>Der Schlüssel wird eingebracht</translation>
    </message>
    <message>
        <source>Save the record of the key</source>
        <translation>Das Protokoll des Schlüssels speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Open the token to see its keys.</source>
        <translation>Das Token öffnen, um seine Schlüssel zu sehen.</translation>
    </message>
    <message>
        <source>This module cannot see AES keys; choose the one of SmartCard-HSM for those.</source>
        <translation>Dieses Modul sieht keine AES-Schlüssel; dafür das von SmartCard-HSM wählen.</translation>
    </message>
    <message>
        <source>The token shows no keys yet. Make one, or bring one in.</source>
        <translation>Das Token zeigt noch keine Schlüssel. Einen machen oder einbringen.</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Schlüssel machen …</translation>
    </message>
    <message>
        <source>Bring in an AES key…</source>
        <translation>AES-Schlüssel einbringen …</translation>
    </message>
    <message>
        <source>Measure its pace</source>
        <translation>Tempo messen</translation>
    </message>
    <message>
        <source>Check value that it should have</source>
        <translation>Prüfwert, den er haben soll</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keys of the token</source>
        <translation>Schlüssel des Tokens</translation>
    </message>
    <message>
        <source>Make a key in the token</source>
        <translation>Einen Schlüssel im Token machen</translation>
    </message>
    <message>
        <source>Bring an AES key in</source>
        <translation>Einen AES-Schlüssel einbringen</translation>
    </message>
    <message>
        <source>The record of the key %1</source>
        <translation>Das Protokoll des Schlüssels %1</translation>
    </message>
    <message>
        <source>It never leaves the token. A free place is looked for; no key that is there is touched.</source>
        <translation>Er verlässt das Token nie. Ein freier Platz wird gesucht; kein vorhandener Schlüssel wird angetastet.</translation>
    </message>
    <message>
        <source>SoftHSM takes keys from outside. A SmartCard-HSM or Nitrokey HSM takes one only wrapped under its DKEK: make shares with sc-hsm-tool, wrap the key in the maker's key manager, bring it in with sc-hsm-tool --unwrap-key, then compare its check value here.</source>
        <translation>SoftHSM nimmt Schlüssel von außen. Ein SmartCard-HSM oder Nitrokey HSM nimmt einen nur unter seinem DKEK verpackt: Anteile mit sc-hsm-tool machen, den Schlüssel im Schlüsselverwalter des Herstellers verpacken, mit sc-hsm-tool --unwrap-key einbringen, dann hier den Prüfwert vergleichen.</translation>
    </message>
    <message>
        <source>Print it and have it signed. It holds no secret.</source>
        <translation>Ausdrucken und unterschreiben lassen. Es enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>The key, in hex</source>
        <translation>Der Schlüssel, hexadezimal</translation>
    </message>
    <message>
        <source>Check value that it must have (if known)</source>
        <translation>Prüfwert, den er haben muss (falls bekannt)</translation>
    </message>
    <message>
        <source>Record of the key</source>
        <translation>Protokoll des Schlüssels</translation>
    </message>
    <message>
        <source>Save the record…</source>
        <translation>Protokoll speichern …</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Einbringen</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel machen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>imprint::TokenLogin</name>
    <message>
        <source>The list waits for the PIN</source>
        <translation>Die Liste wartet auf die PIN</translation>
    </message>
    <message>
        <source>The token is there again. Its list goes on where it stood.</source>
        <translation>Das Token ist wieder da. Die Liste geht dort weiter, wo sie stand.</translation>
    </message>
    <message>
        <source>The PIN is typed at the reader.</source>
        <translation>Die PIN wird am Leser eingegeben.</translation>
    </message>
    <message>
        <source>With the PIN its keys are seen and used. It is sent to the token once and kept nowhere.</source>
        <translation>Mit der PIN sind seine Schlüssel zu sehen und zu gebrauchen. Sie geht einmal an das Token und wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Use the last try; a wrong PIN locks the token</source>
        <translation>Den letzten Versuch nehmen; eine falsche PIN sperrt das Token</translation>
    </message>
    <message>
        <source>PIN of token %1</source>
        <translation>PIN des Tokens %1</translation>
    </message>
    <message>
        <source>PIN, %1 to %2 characters</source>
        <translation>PIN, %1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open the token</source>
        <translation>Token öffnen</translation>
    </message>
</context>
<context>
    <name>imprint::TokenOverview</name>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>typed at the reader</source>
        <translation>am Leser eingegeben</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>This module cannot see AES keys; choose the one of SmartCard-HSM for those.</source>
        <translation>Dieses Modul sieht keine AES-Schlüssel; dafür das von SmartCard-HSM wählen.</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>Mechanismen</translation>
    </message>
    <message>
        <source>Memory free</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Examining the token</source>
        <translation>Das Token wird untersucht</translation>
    </message>
    <message>
        <source>Look at what is marked</source>
        <translation>Bitte das Markierte ansehen</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>All is well; its keys were not tried</source>
        <translation>Alles in Ordnung; seine Schlüssel wurden nicht probiert</translation>
    </message>
    <message>
        <source>The examination draws random numbers, tries every key and measures how long that takes, against what tokens of this kind need.</source>
        <translation>Die Untersuchung zieht Zufallszahlen, probiert jeden Schlüssel und misst, wie lange das dauert, verglichen mit dem, was solche Tokens brauchen.</translation>
    </message>
    <message>
        <source>The examination draws random numbers and measures how long that takes. Open the token first to have its keys tried too.</source>
        <translation>Die Untersuchung zieht Zufallszahlen und misst, wie lange das dauert. Das Token zuerst öffnen, damit auch seine Schlüssel probiert werden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Examine it</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>What the examination found</source>
        <translation>Was die Untersuchung fand</translation>
    </message>
</context>
<context>
    <name>imprint::TokenPage</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A PKCS#11 module</source>
        <translation>Ein PKCS#11-Modul</translation>
    </message>
    <message>
        <source>Modules (*.so *.dylib *.dll);;All files (*)</source>
        <translation>Module (*.so *.dylib *.dll);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Plug in a token</source>
        <translation>Ein Token anstecken</translation>
    </message>
    <message>
        <source>Keys in a token</source>
        <translation>Schlüssel in einem Token</translation>
    </message>
    <message>
        <source>A Nitrokey HSM or SmartCard-HSM derives the secrets of devices and keeps the CA key. It shows up here as soon as it is plugged in.</source>
        <translation>Ein Nitrokey HSM oder SmartCard-HSM leitet die Geheimnisse von Geräten ab und bewahrt den CA-Schlüssel. Es erscheint hier, sobald es angesteckt ist.</translation>
    </message>
    <message>
        <source>A Nitrokey HSM or SmartCard-HSM derives the secrets of devices and keeps the CA key. Its PKCS#11 module is not installed where modules usually are.</source>
        <translation>Ein Nitrokey HSM oder SmartCard-HSM leitet die Geheimnisse von Geräten ab und bewahrt den CA-Schlüssel. Sein PKCS#11-Modul ist nicht dort installiert, wo Module sonst sind.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nochmals suchen</translation>
    </message>
    <message>
        <source>Choose another module…</source>
        <translation>Anderes Modul wählen …</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>PKCS#11 module</source>
        <translation>PKCS#11-Modul</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Ein anderes …</translation>
    </message>
    <message>
        <source>Close the token</source>
        <translation>Token schließen</translation>
    </message>
    <message>
        <source>Logs out: its keys are used again only with the PIN</source>
        <translation>Meldet ab: Seine Schlüssel sind erst mit der PIN wieder zu gebrauchen</translation>
    </message>
    <message>
        <source>Tokens that are plugged in</source>
        <translation>Angesteckte Tokens</translation>
    </message>
    <message>
        <source>Choose a token.</source>
        <translation>Ein Token wählen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Derive</source>
        <translation>Ableiten</translation>
    </message>
    <message>
        <source>CA key</source>
        <translation>CA-Schlüssel</translation>
    </message>
</context>
</TS>
