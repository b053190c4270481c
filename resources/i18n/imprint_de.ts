<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Pages</name>
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
        <name>imprint::BenchPage</name>
        <message>
            <source>Bench</source>
            <translation>Werkbank</translation>
        </message>
        <message>
            <source>No site is open</source>
            <translation>Kein Standort ist offen</translation>
        </message>
        <message>
            <source>A site is one owner with one CA. Make one, or open the one you have; batches of devices are taken into its hands here.</source>
            <translation>Ein Standort ist ein Eigentümer mit einer CA. Legen Sie einen an oder öffnen Sie Ihren; hier gehen Geräte stapelweise in seinen Besitz über.</translation>
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
            <translation>Jedes Gerät, das in einem Stapel vorkam, steht hier mit seiner Geschichte, seinen Schlüsseln und seinen Zertifikaten.</translation>
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
    </context>
    <context>
        <name>imprint::MainWindow</name>
        <message>
            <source>Stopping safely. What is under way goes on from here next time.</source>
            <translation>Hält sicher an. Was läuft, geht beim nächsten Mal von hier aus weiter.</translation>
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
        <name>imprint::Rail</name>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
    </context>
    <context>
        <name>imprint::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
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
    </context>
</TS>
