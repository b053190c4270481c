<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Pages</name>
    <message>
        <source>Bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that changes this site is recorded here, in order, chained so that a change of the record shows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::BenchPage</name>
    <message>
        <source>Bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site is one owner with one CA. Make one, or open the one you have; batches of devices are taken into its hands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every device that a batch has met is kept here with its history, its keys and its certificates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::ErrorNote</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::FingerprintLabel</name>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::Header</name>
    <message>
        <source>Site: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA key open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA key locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry ok</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::MainWindow</name>
    <message>
        <source>Stopping safely. What is under way goes on from here next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::PassphraseField</name>
    <message>
        <source>At least 8 characters; several words are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to guess: add a word or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: one more word makes it good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::Rail</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imprint::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name stands in every entry of the audit trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Devices at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More are faster; fewer are easier to watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sound when a device is done or needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
