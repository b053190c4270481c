<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LogWords</name>
    <message numerus="yes">
        <source>%n line(s) of the device, from line %1 on (%2), have no counterpart in the hub&apos;s log.</source>
        <translation>
            <numerusform>%n line of the device, line %1 (%2), has no counterpart in the hub&apos;s log.</numerusform>
            <numerusform>%n lines of the device, from line %1 on (%2), have no counterpart in the hub&apos;s log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the hub, from line %1 on (%2), have no counterpart in the device&apos;s log.</source>
        <translation>
            <numerusform>%n line of the hub, line %1 (%2), has no counterpart in the device&apos;s log.</numerusform>
            <numerusform>%n lines of the hub, from line %1 on (%2), have no counterpart in the device&apos;s log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Aligned · %n pair(s) · within %1</source>
        <translation>
            <numerusform>Aligned · %n pair · within %1</numerusform>
            <numerusform>Aligned · %n pairs · within %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::ActivityPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n entries</source>
        <translation>
            <numerusform>more than %n entry</numerusform>
            <numerusform>more than %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in %1</source>
        <translation>
            <numerusform>%n entry is in %1</numerusform>
            <numerusform>%n entries are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::BatchEndCard</name>
    <message numerus="yes">
        <source>%n device(s) go on at the exact step when you resume.</source>
        <translation>
            <numerusform>%n device goes on at the exact step when you resume.</numerusform>
            <numerusform>%n devices go on at the exact step when you resume.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) done.</source>
        <translation>
            <numerusform>%n device done.</numerusform>
            <numerusform>%n devices done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: choose a row to see why and what to do.</source>
        <translation>
            <numerusform>%n failed: choose a row to see why and what to do.</numerusform>
            <numerusform>%n failed: choose a row to see why and what to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::BatchList</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::BatchReview</name>
    <message numerus="yes">
        <source>%n device(s) of %3 are taken into the hands of %1 as “%2”</source>
        <translation>
            <numerusform>%n device of %3 is taken into the hands of %1 as “%2”</numerusform>
            <numerusform>%n devices of %3 are taken into the hands of %1 as “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n of them a key was delivered.</source>
        <translation>
            <numerusform>for %n of them a key was delivered.</numerusform>
            <numerusform>for %n of them a key was delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned device(s) are taken into the hands of %1 as “%2”.</source>
        <translation>
            <numerusform>%n scanned device is taken into the hands of %1 as “%2”.</numerusform>
            <numerusform>%n scanned devices are taken into the hands of %1 as “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::DevicesPage</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n device(s)</source>
        <translation>
            <numerusform>more than %n device</numerusform>
            <numerusform>more than %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It names every certificate that was taken back, is signed by the CA key and is due again in %n day(s). Put it where your servers look for it.</source>
        <translation>
            <numerusform>It names every certificate that was taken back, is signed by the CA key and is due again in %n day. Put it where your servers look for it.</numerusform>
            <numerusform>It names every certificate that was taken back, is signed by the CA key and is due again in %n days. Put it where your servers look for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revocation list %1 with %n certificate(s) is in %2</source>
        <translation>
            <numerusform>Revocation list %1 with %n certificate is in %2</numerusform>
            <numerusform>Revocation list %1 with %n certificates is in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::ExpectedDevices</name>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n expected</numerusform>
            <numerusform>%n expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::FailureTable</name>
    <message numerus="yes">
        <source>line %1 and %n more</source>
        <translation>
            <numerusform>line %1 and %n more</numerusform>
            <numerusform>line %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::FailuresView</name>
    <message numerus="yes">
        <source>%n known failure(s) of devices, hubs and this program</source>
        <translation>
            <numerusform>%n known failure of devices, hubs and this program</numerusform>
            <numerusform>%n known failures of devices, hubs and this program</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known failure(s) fit</source>
        <translation>
            <numerusform>%n known failure fits</numerusform>
            <numerusform>%n known failures fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no known failure in %n line(s)</source>
        <translation>
            <numerusform>%1: no known failure in %n line</numerusform>
            <numerusform>%1: no known failure in %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n known failure(s), in the order of looking</source>
        <translation>
            <numerusform>%1: %n known failure</numerusform>
            <numerusform>%1: %n known failures, in the order of looking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::KdfFindCard</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::KdfView</name>
    <message numerus="yes">
        <source>%n explanation(s)</source>
        <translation>
            <numerusform>%n explanation</numerusform>
            <numerusform>%n explanations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::KeysView</name>
    <message numerus="yes">
        <source>%n key(s) are due</source>
        <translation>
            <numerusform>%n key is due</numerusform>
            <numerusform>%n keys are due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LiveBatchView</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n interrupted</numerusform>
            <numerusform>%n interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LiveDevicePanel</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LogExportCard</name>
    <message numerus="yes">
        <source>%n line(s) with report and alignment are in %1</source>
        <translation>
            <numerusform>%n line with report and alignment is in %1</numerusform>
            <numerusform>%n lines with report and alignment are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LogSearchCard</name>
    <message numerus="yes">
        <source>and %n line(s) around</source>
        <translation>
            <numerusform>and %n line around</numerusform>
            <numerusform>and %n lines around</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::OrderPart</name>
    <message numerus="yes">
        <source>%n error(s). Mend the file and drop it here again.</source>
        <translation>
            <numerusform>%n error. Mend the file and drop it here again.</numerusform>
            <numerusform>%n errors. Mend the file and drop it here again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), all lines good</source>
        <translation>
            <numerusform>%n device, all lines good</numerusform>
            <numerusform>%n devices, all lines good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a delivered key</source>
        <translation>
            <numerusform>%n with a delivered key</numerusform>
            <numerusform>%n with a delivered key</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::ProfileChooser</name>
    <message numerus="yes">
        <source>certificate for %n day(s)</source>
        <translation>
            <numerusform>certificate for %n day</numerusform>
            <numerusform>certificate for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::RandomTestTable</name>
    <message numerus="yes">
        <source>%n values, least %1</source>
        <translation>
            <numerusform>%n values, least %1</numerusform>
            <numerusform>%n values, least %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::RandomnessView</name>
    <message numerus="yes">
        <source>%n bit(s) a symbol</source>
        <translation>
            <numerusform>%n bit a symbol</numerusform>
            <numerusform>%n bits a symbol</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::ScanPart</name>
    <message numerus="yes">
        <source>%n serial(s)</source>
        <translation>
            <numerusform>%n serial</numerusform>
            <numerusform>%n serials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::TrailCheck</name>
    <message numerus="yes">
        <source>the clock was set back %n time(s), which is no fault</source>
        <translation>
            <numerusform>the clock was set back %n time, which is no fault</numerusform>
            <numerusform>the clock was set back %n times, which is no fault</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LabelsPage</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a module of %1 mm, %n dot(s)</source>
        <translation>
            <numerusform>a module of %1 mm, %n dot</numerusform>
            <numerusform>a module of %1 mm, %n dots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s): %1</source>
        <translation>
            <numerusform>%n label: %1</numerusform>
            <numerusform>%n labels: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::DeriveCard</name>
    <message numerus="yes">
        <source>%n label(s) carry a secret that key %1 of the token derives. It is on record, once only, as soon as its label leaves, and kept nowhere.</source>
        <translation>
            <numerusform>%n label carries a secret that key %1 of the token derives. It is on record, once only, as soon as its label leaves, and kept nowhere.</numerusform>
            <numerusform>%n labels carry a secret that key %1 of the token derives. It is on record, once only, as soon as its label leaves, and kept nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had theirs before: say why it is issued again.</source>
        <translation>
            <numerusform>%n of them had its secret before: say why it is issued again.</numerusform>
            <numerusform>%n of them had theirs before: say why it is issued again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::DrawPart</name>
    <message numerus="yes">
        <source>The secrets of %n device(s) are sealed in %1</source>
        <translation>
            <numerusform>The secrets of %n device are sealed in %1</numerusform>
            <numerusform>The secrets of %n devices are sealed in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imprint::LabelNotes</name>
    <message numerus="yes">
        <source>%n of these labels were printed before and carry a secret. Say why they are printed again.</source>
        <translation>
            <numerusform>%n of these labels was printed before and carries a secret. Say why it is printed again.</numerusform>
            <numerusform>%n of these labels were printed before and carry a secret. Say why they are printed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these labels were printed before.</source>
        <translation>
            <numerusform>%n of these labels was printed before.</numerusform>
            <numerusform>%n of these labels were printed before.</numerusform>
        </translation>
    </message>
</context>
</TS>
