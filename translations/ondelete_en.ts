<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ondelete::ActivityFilter</name>
    <message numerus="yes">
        <source>%1 (%Ln batch(es))</source>
        <translation>
            <numerusform>%1 (%Ln batch)</numerusform>
            <numerusform>%1 (%Ln batches)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) on this computer</source>
        <translation>
            <numerusform>%Ln record on this computer</numerusform>
            <numerusform>%Ln records on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) on this computer and in the team&apos;s folder</source>
        <translation>
            <numerusform>%Ln record on this computer and in the team&apos;s folder</numerusform>
            <numerusform>%Ln records on this computer and in the team&apos;s folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undo file(s) hold “%1”.</source>
        <translation>
            <numerusform>%Ln undo file holds “%1”.</numerusform>
            <numerusform>%Ln undo files hold “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be searched.</source>
        <translation>
            <numerusform>%Ln could not be searched.</numerusform>
            <numerusform>%Ln could not be searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::AlteredRows</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the column %2 would get the time of the undo, as its trigger sets it.</source>
        <translation>
            <numerusform>In %Ln row of %1 the column %2 would get the time of the undo, as its trigger sets it.</numerusform>
            <numerusform>In %Ln rows of %1 the column %2 would get the time of the undo, as its trigger sets it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the columns %2 would get the time of the undo, as their triggers set them.</source>
        <translation>
            <numerusform>In %Ln row of %1 the columns %2 would get the time of the undo, as their triggers set them.</numerusform>
            <numerusform>In %Ln rows of %1 the columns %2 would get the time of the undo, as their triggers set them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the column %2 has the time of the undo, as its trigger set it.</source>
        <translation>
            <numerusform>In %Ln row of %1 the column %2 has the time of the undo, as its trigger set it.</numerusform>
            <numerusform>In %Ln rows of %1 the column %2 has the time of the undo, as its trigger set it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the columns %2 have the time of the undo, as their triggers set them.</source>
        <translation>
            <numerusform>In %Ln row of %1 the columns %2 have the time of the undo, as their triggers set them.</numerusform>
            <numerusform>In %Ln rows of %1 the columns %2 have the time of the undo, as their triggers set them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 would come back otherwise than they were.</source>
        <translation>
            <numerusform>%Ln row of %1 would come back otherwise than it was.</numerusform>
            <numerusform>%Ln rows of %1 would come back otherwise than they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 came back otherwise than they were.</source>
        <translation>
            <numerusform>%Ln row of %1 came back otherwise than it was.</numerusform>
            <numerusform>%Ln rows of %1 came back otherwise than they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ArchiveWriter</name>
    <message numerus="yes">
        <source>%1: %Ln row(s) expected for the undo file, %2 came.</source>
        <translation>
            <numerusform>%1: %Ln row expected for the undo file, %2 came.</numerusform>
            <numerusform>%1: %Ln rows expected for the undo file, %2 came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ArchivesCommand</name>
    <message numerus="yes">
        <source>%Ln undo file(s) destroyed.</source>
        <translation>
            <numerusform>%Ln undo file destroyed.</numerusform>
            <numerusform>%Ln undo files destroyed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo files are kept for %Ln day(s).</source>
        <translation>
            <numerusform>Undo files are kept for %Ln day.</numerusform>
            <numerusform>Undo files are kept for %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved to the bin: %1. There it is destroyed after %n day(s).</source>
        <translation>
            <numerusform>Moved to the bin: %1. There it is destroyed after %n day.</numerusform>
            <numerusform>Moved to the bin: %1. There it is destroyed after %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ArchivesReport</name>
    <message numerus="yes">
        <source>%Ln undo file(s).</source>
        <translation>
            <numerusform>%Ln undo file.</numerusform>
            <numerusform>%Ln undo files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undo file(s) hold “%1”.</source>
        <translation>
            <numerusform>%Ln undo file holds “%1”.</numerusform>
            <numerusform>%Ln undo files hold “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::AuditChecks</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes with it: %Ln foreign key(s)</source>
        <translation>
            <numerusform>Goes with it: %Ln foreign key</numerusform>
            <numerusform>Goes with it: %Ln foreign keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stays, unlinked: %Ln foreign key(s)</source>
        <translation>
            <numerusform>Stays, unlinked: %Ln foreign key</numerusform>
            <numerusform>Stays, unlinked: %Ln foreign keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stops the delete: %Ln foreign key(s)</source>
        <translation>
            <numerusform>Stops the delete: %Ln foreign key</numerusform>
            <numerusform>Stops the delete: %Ln foreign keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rule(s) are not as the rule list wants them</source>
        <translation>
            <numerusform>rule is not as the rule list wants it</numerusform>
            <numerusform>rules are not as the rule list wants them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>foreign key(s) can stop a delete now</source>
        <translation>
            <numerusform>foreign key can stop a delete now</numerusform>
            <numerusform>foreign keys can stop a delete now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>could not be checked</source>
        <translation>
            <numerusform>could not be checked</numerusform>
            <numerusform>could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rule(s) are as required</source>
        <translation>
            <numerusform>rule is as required</numerusform>
            <numerusform>rules are as required</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::AuditCommand</name>
    <message numerus="yes">
        <source>%Ln statement(s) of the dump failed: what it was (they were) to make is missing here.</source>
        <translation>
            <numerusform>%Ln statement of the dump failed: what it was to make is missing here.</numerusform>
            <numerusform>%Ln statements of the dump failed: what they were to make is missing here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over in the dump, as delete rules don&apos;t depend on it: %Ln statement(s).</source>
        <translation>
            <numerusform>Passed over in the dump, as delete rules don&apos;t depend on it: %Ln statement.</numerusform>
            <numerusform>Passed over in the dump, as delete rules don&apos;t depend on them: %Ln statements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::AuditReport</name>
    <message numerus="yes">
        <source>%n would still stop(s) deletes</source>
        <translation>
            <numerusform>%n would still stop deletes</numerusform>
            <numerusform>%n would still stop deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still stop(s) deletes</source>
        <translation>
            <numerusform>%n still stops deletes</numerusform>
            <numerusform>%n still stop deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) deletes</source>
        <translation>
            <numerusform>%n stops deletes</numerusform>
            <numerusform>%n stop deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change</source>
        <translation>
            <numerusform>%n rule to change</numerusform>
            <numerusform>%n rules to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) would still stop deletes</source>
        <translation>
            <numerusform>%n more thing would still stop deletes</numerusform>
            <numerusform>%n more things would still stop deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change; nothing else is known to stop deletes.</source>
        <translation>
            <numerusform>%n rule to change; nothing else is known to stop deletes.</numerusform>
            <numerusform>%n rules to change; nothing else is known to stop deletes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every rule is as required, but %n thing(s) still stop(s) deletes.</source>
        <translation>
            <numerusform>Every rule is as required, but %n thing still stops deletes.</numerusform>
            <numerusform>Every rule is as required, but %n things still stop deletes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) match(es) the rule list.</source>
        <translation>
            <numerusform>%n rule matches the rule list.</numerusform>
            <numerusform>%n rules match the rule list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) that the rule list names is (are) missing in this database.</source>
        <translation>
            <numerusform>%n foreign key that the rule list names is missing in this database.</numerusform>
            <numerusform>%n foreign keys that the rule list names are missing in this database.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) that a delete can reach is (are) not in the rule list.</source>
        <translation>
            <numerusform>%n foreign key that a delete can reach is not in the rule list.</numerusform>
            <numerusform>%n foreign keys that a delete can reach are not in the rule list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) has (have) no index: each delete reads its (their) whole table.</source>
        <translation>
            <numerusform>%n foreign key has no index: each delete reads its whole table.</numerusform>
            <numerusform>%n foreign keys have no index: each delete reads their whole tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) could not be checked: see what it says there.</source>
        <translation>
            <numerusform>%n foreign key could not be checked: see what it says there.</numerusform>
            <numerusform>%n foreign keys could not be checked: see what it says there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::BatchChoice</name>
    <message numerus="yes">
        <source> row(s)</source>
        <translation>
            <numerusform> row</numerusform>
            <numerusform> rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::BatchedDelete</name>
    <message numerus="yes">
        <source>%Ln row(s) of %1 go with the rows that they point at: the table has no primary key, so they can&apos;t be told apart. That may make a batch larger.</source>
        <translation>
            <numerusform>%Ln row of %1 goes with the rows that it points at: the table has no primary key, so they can&apos;t be told apart. That may make a batch larger.</numerusform>
            <numerusform>%Ln rows of %1 go with the rows that they point at: the table has no primary key, so they can&apos;t be told apart. That may make a batch larger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 go with the rows that they point at: this user has no right to delete from the table itself. That may make a batch larger.</source>
        <translation>
            <numerusform>%Ln row of %1 goes with the rows that it points at: this user has no right to delete from the table itself. That may make a batch larger.</numerusform>
            <numerusform>%Ln rows of %1 go with the rows that they point at: this user has no right to delete from the table itself. That may make a batch larger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 go with the rows that they point at: policies may hide some from this user. That may make a batch larger.</source>
        <translation>
            <numerusform>%Ln row of %1 goes with the rows that it points at: policies may hide some from this user. That may make a batch larger.</numerusform>
            <numerusform>%Ln rows of %1 go with the rows that they point at: policies may hide some from this user. That may make a batch larger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In batches of at most %Ln row(s), each a transaction of its own: at least %1. Others see the rows go bit by bit: there is no one moment before which all are there and after which all are gone.</source>
        <translation>
            <numerusform>In batches of at most %Ln row, each a transaction of its own: at least %1. Others see the rows go bit by bit: there is no one moment before which all are there and after which all are gone.</numerusform>
            <numerusform>In batches of at most %Ln rows, each a transaction of its own: at least %1. Others see the rows go bit by bit: there is no one moment before which all are there and after which all are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Batches</name>
    <message numerus="yes">
        <source>Batch %1 of %2: %3, %Ln row(s)</source>
        <translation>
            <numerusform>Batch %1 of %2: %3, %Ln row</numerusform>
            <numerusform>Batch %1 of %2: %3, %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It goes on with %1, of which %Ln batch(es) are deleted.</source>
        <translation>
            <numerusform>It goes on with %1, of which %Ln batch is deleted.</numerusform>
            <numerusform>It goes on with %1, of which %Ln batches are deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::CleanUpDialog</name>
    <message numerus="yes">
        <source>&amp;Remove %n item(s)</source>
        <translation>
            <numerusform>&amp;Remove %n item</numerusform>
            <numerusform>&amp;Remove %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) removed</source>
        <translation>
            <numerusform>%1 of %n item removed</numerusform>
            <numerusform>%1 of %n items removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Connection</name>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>The server did not answer within %n second.</numerusform>
            <numerusform>The server did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ConstraintsPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteCost</name>
    <message numerus="yes">
        <source>%Ln scan(s) of %1 (rows: about %2), which has no index on %3: %4.</source>
        <translation>
            <numerusform>%Ln scan of %1 (rows: about %2), which has no index on %3: %4.</numerusform>
            <numerusform>%Ln scans of %1 (rows: about %2), which has no index on %3: %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteGuard</name>
    <message numerus="yes">
        <source>%1: %Ln row(s) would go, but the server deleted %2; a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln row would go, but the server deleted %2; a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</numerusform>
            <numerusform>%1: %Ln rows would go, but the server deleted %2; a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) would stay unlinked, but the server changed %2 (as planned: %3); a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln row would stay unlinked, but the server changed %2 (as planned: %3); a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</numerusform>
            <numerusform>%1: %Ln rows would stay unlinked, but the server changed %2 (as planned: %3); a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were to go are still there after the delete; these triggers or rules may keep them: %2. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln row that was to go is still there after the delete; these triggers or rules may keep it: %2. Everything was rolled back. Nothing was changed.</numerusform>
            <numerusform>%1: %Ln rows that were to go are still there after the delete; these triggers or rules may keep them: %2. Everything was rolled back. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were to go are still there, %2 for one; a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln row that was to go is still there (%2); a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</numerusform>
            <numerusform>%1: %Ln rows that were to go are still there, %2 for one; a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 changed</source>
        <translation>
            <numerusform>%Ln row of %1 changed</numerusform>
            <numerusform>%Ln rows of %1 changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 removed</source>
        <translation>
            <numerusform>%Ln row of %1 removed</numerusform>
            <numerusform>%Ln rows of %1 removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were to go are still there after the delete: the policies of this table let this user delete others only (%2). Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln row that was to go is still there after the delete: the policies of this table let this user delete others only (%2). Everything was rolled back. Nothing was changed.</numerusform>
            <numerusform>%1: %Ln rows that were to go are still there after the delete: the policies of this table let this user delete others only (%2). Everything was rolled back. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteReport</name>
    <message numerus="yes">
        <source>Deleted: %Ln row(s) in all, as planned.</source>
        <translation>
            <numerusform>Deleted: %Ln row in all, as planned.</numerusform>
            <numerusform>Deleted: %Ln rows in all, as planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 stay and may hold personal data: %2.</source>
        <translation>
            <numerusform>%Ln row of %1 stays and may hold personal data: %2.</numerusform>
            <numerusform>%Ln rows of %1 stay and may hold personal data: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay(s), unlinked.</source>
        <translation>
            <numerusform>%Ln row stays, unlinked.</numerusform>
            <numerusform>%Ln rows stay, unlinked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteTerms</name>
    <message numerus="yes">
        <source> day(s), then they are destroyed</source>
        <translation>
            <numerusform> day, then they are destroyed</numerusform>
            <numerusform> days, then they are destroyed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteWords</name>
    <message numerus="yes">
        <source>%Ln of the %1 still carry this %2&apos;s id</source>
        <translation>
            <numerusform>%Ln of the %1 still carries this %2&apos;s id</numerusform>
            <numerusform>%Ln %1 still carry this %2&apos;s id</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %1 and %Ln other row(s) go</source>
        <translation>
            <numerusform>The %1 and %Ln other row go</numerusform>
            <numerusform>The %1 and %Ln other rows go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, unlinked</source>
        <translation>
            <numerusform>%Ln row stays, unlinked</numerusform>
            <numerusform>%Ln rows stay, unlinked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, linked to something else</source>
        <translation>
            <numerusform>%Ln row stays, linked to something else</numerusform>
            <numerusform>%Ln rows stay, linked to something else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 and %Ln other row(s)</source>
        <translation>
            <numerusform>Delete %1 and %Ln other row</numerusform>
            <numerusform>Delete %1 and %Ln other rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln of the %1 still carry this %2&apos;s id</source>
        <translation>
            <numerusform>At least %Ln of the %1 still carries this %2&apos;s id</numerusform>
            <numerusform>At least %Ln %1 still carry this %2&apos;s id</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %Ln row(s) stay(s) (%2)</source>
        <translation>
            <numerusform>%1: at least %Ln row stays (%2)</numerusform>
            <numerusform>%1: at least %Ln rows stay (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) stay(s) (%2)</source>
        <comment>webinars: 12 rows stay (title, description)</comment>
        <translation>
            <numerusform>%1: %Ln row stays (%2)</numerusform>
            <numerusform>%1: %Ln rows stay (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %Ln row(s), %2. %3</source>
        <translation>
            <numerusform>%1: at least %Ln row, %2. %3</numerusform>
            <numerusform>%1: at least %Ln rows, %2. %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s), %2. %3</source>
        <translation>
            <numerusform>%1: %Ln row, %2. %3</numerusform>
            <numerusform>%1: %Ln rows, %2. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Deleter</name>
    <message numerus="yes">
        <source>%Ln row(s) would go or change at once. Nothing was changed.</source>
        <translation>
            <numerusform>%Ln row would go or change at once. Nothing was changed.</numerusform>
            <numerusform>%Ln rows would go or change at once. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DiagramPage</name>
    <message numerus="yes">
        <source>Laying out %n table(s)…</source>
        <translation>
            <numerusform>Laying out %n table…</numerusform>
            <numerusform>Laying out %n tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stop(s) its delete</source>
        <translation>
            <numerusform>%n rule stops its delete</numerusform>
            <numerusform>%n rules stop its delete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stop(s) deletes</source>
        <translation>
            <numerusform>%n rule stops deletes</numerusform>
            <numerusform>%n rules stop deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n could not be checked</numerusform>
            <numerusform>%n could not be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DiagramScene</name>
    <message numerus="yes">
        <source>about %Ln row(s)</source>
        <translation>
            <numerusform>about %Ln row</numerusform>
            <numerusform>about %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stop(s) it</source>
        <translation>
            <numerusform>%Ln row stops it</numerusform>
            <numerusform>%Ln rows stop it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FindingModel</name>
    <message numerus="yes">
        <source>To change · %1, %n with a problem</source>
        <translation>
            <numerusform>To change · %1, %n with a problem</numerusform>
            <numerusform>To change · %1, %n with a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule as required · %1, %n still stop(s) deletes</source>
        <translation>
            <numerusform>Rule as required · %1, %n still stops deletes</numerusform>
            <numerusform>Rule as required · %1, %n still stop deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the rule list · %1, %n stop(s) deletes</source>
        <translation>
            <numerusform>Not in the rule list · %1, %n stops deletes</numerusform>
            <numerusform>Not in the rule list · %1, %n stop deletes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FindingWords</name>
    <message numerus="yes">
        <source>keeps %Ln row(s)</source>
        <translation>
            <numerusform>keeps %Ln row</numerusform>
            <numerusform>keeps %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) go with what they point at</source>
        <translation>
            <numerusform>%Ln row goes with what it points at</numerusform>
            <numerusform>%Ln rows go with what they point at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) could not be checked</source>
        <translation>
            <numerusform>%n foreign key could not be checked</numerusform>
            <numerusform>%n foreign keys could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known to stop deletes; %n rule(s) differ(s) from the rule list</source>
        <translation>
            <numerusform>Nothing is known to stop deletes; %n rule differs from the rule list</numerusform>
            <numerusform>Nothing is known to stop deletes; %n rules differ from the rule list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stops deletes; %n rule(s) differ(s) from the rule list</source>
        <translation>
            <numerusform>Nothing stops deletes; %n rule differs from the rule list</numerusform>
            <numerusform>Nothing stops deletes; %n rules differ from the rule list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every rule is as required, but %n thing(s) still stop(s) deletes</source>
        <translation>
            <numerusform>Every rule is as required, but %n thing still stops deletes</numerusform>
            <numerusform>Every rule is as required, but %n things still stop deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change</source>
        <translation>
            <numerusform>%n rule to change</numerusform>
            <numerusform>%n rules to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) would still stop deletes</source>
        <translation>
            <numerusform>%n more thing would still stop deletes</numerusform>
            <numerusform>%n more things would still stop deletes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixChoiceList</name>
    <message numerus="yes">
        <source>Also make %Ln missing index(es), one after another; nobody waits for them</source>
        <translation>
            <numerusform>Also make %Ln missing index; nobody waits for it</numerusform>
            <numerusform>Also make %Ln missing indexes, one after another; nobody waits for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln row(s)…</source>
        <translation>
            <numerusform>Show %Ln row…</numerusform>
            <numerusform>Show %Ln rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixDialog</name>
    <message numerus="yes">
        <source>Change %n rule(s)</source>
        <translation>
            <numerusform>Change %n rule</numerusform>
            <numerusform>Change %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After this fix %n rule(s) would still stop deletes of %1</source>
        <translation>
            <numerusform>After this fix %n rule would still stop deletes of %1</numerusform>
            <numerusform>After this fix %n rules would still stop deletes of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migration file(s) saved in %1</source>
        <translation>
            <numerusform>%n migration file saved in %1</numerusform>
            <numerusform>%n migration files saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n rule(s) back</source>
        <translation>
            <numerusform>Change %n rule back</numerusform>
            <numerusform>Change %n rules back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n index(es)</source>
        <translation>
            <numerusform>Make %n index</numerusform>
            <numerusform>Make %n indexes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) made.</source>
        <translation>
            <numerusform>%n index made.</numerusform>
            <numerusform>%n indexes made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) not made.</source>
        <translation>
            <numerusform>%n index not made.</numerusform>
            <numerusform>%n indexes not made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n index(es)</source>
        <translation>
            <numerusform>Remove %n index</numerusform>
            <numerusform>Remove %n indexes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixFiles</name>
    <message numerus="yes">
        <source>%n migration file(s) written to %1.</source>
        <translation>
            <numerusform>%n migration file written to %1.</numerusform>
            <numerusform>%n migration files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was changed, as %n migration file(s) for the next deploy: %1</source>
        <translation>
            <numerusform>What was changed, as %n migration file for the next deploy: %1</numerusform>
            <numerusform>What was changed, as %n migration files for the next deploy: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixReadPage</name>
    <message numerus="yes">
        <source>%n transaction(s), each its own. A try to lock gives up after %1 ms, so nobody waits longer because of it; then it is tried again.</source>
        <translation>
            <numerusform>%n transaction. A try to lock gives up after %1 ms, so nobody waits longer because of it; then it is tried again.</numerusform>
            <numerusform>%n transactions, each its own. A try to lock gives up after %1 ms, so nobody waits longer because of it; then it is tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixReport</name>
    <message numerus="yes">
        <source>%n rule(s) would be changed.</source>
        <translation>
            <numerusform>%n rule would be changed.</numerusform>
            <numerusform>%n rules would be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) would be left as it is (they are).</source>
        <translation>
            <numerusform>%n rule would be left as it is.</numerusform>
            <numerusform>%n rules would be left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) still stop(s) deletes.</source>
        <translation>
            <numerusform>%n foreign key still stops deletes.</numerusform>
            <numerusform>%n foreign keys still stop deletes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) would still stop deletes.</source>
        <translation>
            <numerusform>%n foreign key would still stop deletes.</numerusform>
            <numerusform>%n foreign keys would still stop deletes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed</source>
        <translation>
            <numerusform>%n rule changed</numerusform>
            <numerusform>%n rules changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are as they were before the fix</source>
        <translation>
            <numerusform>%n rule is as it was before the fix</numerusform>
            <numerusform>%n rules are as they were before the fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) removed</source>
        <translation>
            <numerusform>%n index removed</numerusform>
            <numerusform>%n indexes removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) removed.</source>
        <translation>
            <numerusform>%n index removed.</numerusform>
            <numerusform>%n indexes removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) changed</source>
        <translation>
            <numerusform>%1 of %n rule changed</numerusform>
            <numerusform>%1 of %n rules changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) brought back</source>
        <translation>
            <numerusform>%1 of %n rule brought back</numerusform>
            <numerusform>%1 of %n rules brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetAudit</name>
    <message numerus="yes">
        <source>It took longer than %n second(s).</source>
        <translation>
            <numerusform>It took longer than %n second.</numerusform>
            <numerusform>It took longer than %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetModel</name>
    <message numerus="yes">
        <source>%n key(s) unlike most</source>
        <translation>
            <numerusform>%n key unlike most</numerusform>
            <numerusform>%n keys unlike most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be checked</source>
        <translation>
            <numerusform>%n key could not be checked</numerusform>
            <numerusform>%n keys could not be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetPage</name>
    <message numerus="yes">
        <source>%1: %n database(s), looked at with “%2”</source>
        <translation>
            <numerusform>%1: %n database, looked at with “%2”</numerusform>
            <numerusform>%1: %n databases, looked at with “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) unlike most</source>
        <translation>
            <numerusform>%n database unlike most</numerusform>
            <numerusform>%n databases unlike most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) looked at</source>
        <translation>
            <numerusform>%Ln database looked at</numerusform>
            <numerusform>%Ln databases looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetPane</name>
    <message numerus="yes">
        <source>%1 It was asked %n time(s).</source>
        <translation>
            <numerusform>%1 It was asked %n time.</numerusform>
            <numerusform>%1 It was asked %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) could not be checked</source>
        <translation>
            <numerusform>%n foreign key could not be checked</numerusform>
            <numerusform>%n foreign keys could not be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetReport</name>
    <message numerus="yes">
        <source>%Ln foreign key(s) unlike those of most</source>
        <translation>
            <numerusform>%Ln foreign key unlike those of most</numerusform>
            <numerusform>%Ln foreign keys unlike those of most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s), looked at with one rule list.</source>
        <translation>
            <numerusform>%Ln database, looked at with one rule list.</numerusform>
            <numerusform>%Ln databases, looked at with one rule list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) differ(s) from most</source>
        <translation>
            <numerusform>%Ln database differs from most</numerusform>
            <numerusform>%Ln databases differ from most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln nothing is known</source>
        <translation>
            <numerusform>of %Ln nothing is known</numerusform>
            <numerusform>of %Ln nothing is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) is (are) not as asked.</source>
        <translation>
            <numerusform>%Ln database is not as asked.</numerusform>
            <numerusform>%Ln databases are not as asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) is (are) as asked.</source>
        <translation>
            <numerusform>%Ln database is as asked.</numerusform>
            <numerusform>%Ln databases are as asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foreign key(s) could not be checked</source>
        <translation>
            <numerusform>%Ln foreign key could not be checked</numerusform>
            <numerusform>%Ln foreign keys could not be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::IndexProgress</name>
    <message numerus="yes">
        <source>waiting for %n older transaction(s) to end</source>
        <translation>
            <numerusform>waiting for %n older transaction to end</numerusform>
            <numerusform>waiting for %n older transactions to end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::JsonErrors</name>
    <message numerus="yes">
        <source>Brackets are nested more than %n levels deep here.</source>
        <translation>
            <numerusform>Brackets are nested more than %n level deep here.</numerusform>
            <numerusform>Brackets are nested more than %n levels deep here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds more than %n values, which no rule list needs.</source>
        <translation>
            <numerusform>The file holds more than %n value, which no rule list needs.</numerusform>
            <numerusform>The file holds more than %n values, which no rule list needs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ListFoot</name>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>The first %Ln is shown.</numerusform>
            <numerusform>The first %Ln are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) would make this quick.</source>
        <translation>
            <numerusform>%n index would make this quick.</numerusform>
            <numerusform>%n indexes would make this quick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Loading</name>
    <message numerus="yes">
        <source>The undo file could not be read to its end: %1 of %Ln row(s) of %2 came.</source>
        <translation>
            <numerusform>The undo file could not be read to its end: %1 of %Ln row of %2 came.</numerusform>
            <numerusform>The undo file could not be read to its end: %1 of %Ln rows of %2 came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::LockNegotiator</name>
    <message numerus="yes">
        <source>Others used the table all the time; after %Ln second(s) this key was given up. It is as it was before. Try again at a quieter hour, or be more patient (--give-up-after).</source>
        <translation>
            <numerusform>Others used the table all the time; after %Ln second this key was given up. It is as it was before. Try again at a quieter hour, or be more patient (--give-up-after).</numerusform>
            <numerusform>Others used the table all the time; after %Ln seconds this key was given up. It is as it was before. Try again at a quieter hour, or be more patient (--give-up-after).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::NothingFound</name>
    <message numerus="yes">
        <source>More than %Ln match(es), but not in “%1”</source>
        <translation>
            <numerusform>More than %Ln match, but not in “%1”</numerusform>
            <numerusform>More than %Ln match, but not in “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es), but not in “%1”</source>
        <translation>
            <numerusform>%Ln match, but not in “%1”</numerusform>
            <numerusform>%Ln matches, but not in “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Orphans</name>
    <message numerus="yes">
        <source>The first %Ln are listed.</source>
        <translation>
            <numerusform>The first one is listed.</numerusform>
            <numerusform>The first %Ln are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 point(s) at nothing.</source>
        <translation>
            <numerusform>%Ln row of %1 points at nothing.</numerusform>
            <numerusform>%Ln rows of %1 point at nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::PdfWriter</name>
    <message numerus="yes">
        <source>%Ln more line(s) are in the other formats, and in the files of &quot;ondelete fix --dry-run --script DIR&quot;.</source>
        <translation>
            <numerusform>%Ln more line is in the other formats, and in the files of &quot;ondelete fix --dry-run --script DIR&quot;.</numerusform>
            <numerusform>%Ln more lines are in the other formats, and in the files of &quot;ondelete fix --dry-run --script DIR&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::PeriodReport</name>
    <message numerus="yes">
        <source>Of %Ln more record(s) it is not known what became of it (them): &quot;ondelete history --connection C&quot; asks the server.</source>
        <translation>
            <numerusform>Of %Ln more record it is not known what became of it: &quot;ondelete history --connection C&quot; asks the server.</numerusform>
            <numerusform>Of %Ln more records it is not known what became of them: &quot;ondelete history --connection C&quot; asks the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Preview</name>
    <message numerus="yes">
        <source>%Ln of the %1 go.</source>
        <translation>
            <numerusform>One of the %1 goes.</numerusform>
            <numerusform>%Ln %1 go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 stay, unlinked.</source>
        <translation>
            <numerusform>One of the %1 stays, unlinked.</numerusform>
            <numerusform>%Ln %1 stay, unlinked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use their %2.</source>
        <translation>
            <numerusform>One of the %1 still uses their %2.</numerusform>
            <numerusform>%Ln %1 still use their %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use its %2.</source>
        <translation>
            <numerusform>One of the %1 still uses its %2.</numerusform>
            <numerusform>%Ln %1 still use its %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use these %2.</source>
        <translation>
            <numerusform>One of the %1 still uses these %2.</numerusform>
            <numerusform>%Ln %1 still use these %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use this %2.</source>
        <translation>
            <numerusform>One of the %1 still uses this %2.</numerusform>
            <numerusform>%Ln %1 still use this %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 can&apos;t be unlinked: the database does not allow them to stay alone.</source>
        <translation>
            <numerusform>One of the %1 can&apos;t be unlinked: the database does not allow it to stay alone.</numerusform>
            <numerusform>%Ln %1 can&apos;t be unlinked: the database does not allow them to stay alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln of the %1 will still carry the id of something that is gone.</source>
        <translation>
            <numerusform>At least one of the %1 will still carry the id of something that is gone.</numerusform>
            <numerusform>At least %Ln %1 will still carry the id of something that is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 will still carry the id of something that is gone.</source>
        <translation>
            <numerusform>One of the %1 will still carry the id of something that is gone.</numerusform>
            <numerusform>%Ln %1 will still carry the id of something that is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can&apos;t be told what happens to all %1: at least %Ln are concerned.</source>
        <translation>
            <numerusform>It can&apos;t be told what happens to all %1: at least one is concerned.</numerusform>
            <numerusform>It can&apos;t be told what happens to all %1: at least %Ln are concerned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether the delete succeeds hangs on the order in which PostgreSQL reaches %Ln row(s) of %1 (%2). If it does not, nothing is changed.</source>
        <translation>
            <numerusform>Whether the delete succeeds hangs on the order in which PostgreSQL reaches %Ln row of %1 (%2). If it does not, nothing is changed.</numerusform>
            <numerusform>Whether the delete succeeds hangs on the order in which PostgreSQL reaches %Ln rows of %1 (%2). If it does not, nothing is changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::PreviewReport</name>
    <message numerus="yes">
        <source>%Ln row(s) would be deleted in all.</source>
        <translation>
            <numerusform>%Ln row would be deleted in all.</numerusform>
            <numerusform>%Ln rows would be deleted in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would stay, unlinked.</source>
        <translation>
            <numerusform>%Ln row would stay, unlinked.</numerusform>
            <numerusform>%Ln rows would stay, unlinked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln row(s) would be deleted.</source>
        <translation>
            <numerusform>At least %Ln row would be deleted.</numerusform>
            <numerusform>At least %Ln rows would be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Problem</name>
    <message numerus="yes">
        <source>The constraint %1 forbids NULL here in %Ln row(s): deleting what they point at fails. Choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>The constraint %1 forbids NULL here in %Ln row: deleting what it points at fails. Choose another rule for this key, such as CASCADE.</numerusform>
            <numerusform>The constraint %1 forbids NULL here in %Ln rows: deleting what they point at fails. Choose another rule for this key, such as CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index %1 forbids NULL here in %Ln row(s): another row would be like it, so deleting what they point at fails. Change the index, or choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>The index %1 forbids NULL here in %Ln row: another row would be like it, so deleting what it points at fails. Change the index, or choose another rule for this key, such as CASCADE.</numerusform>
            <numerusform>The index %1 forbids NULL here in %Ln rows: another row would be like it, so deleting what they point at fails. Change the index, or choose another rule for this key, such as CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The foreign key %1 forbids NULL here in %Ln row(s): deleting what they point at fails. Choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>The foreign key %1 forbids NULL here in %Ln row: deleting what it points at fails. Choose another rule for this key, such as CASCADE.</numerusform>
            <numerusform>The foreign key %1 forbids NULL here in %Ln rows: deleting what they point at fails. Choose another rule for this key, such as CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No partition takes NULL here, for %Ln row(s) of %1: deleting what they point at fails. Make a partition for NULL, or choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>No partition takes NULL here, for %Ln row of %1: deleting what it points at fails. Make a partition for NULL, or choose another rule for this key, such as CASCADE.</numerusform>
            <numerusform>No partition takes NULL here, for %Ln rows of %1: deleting what they point at fails. Make a partition for NULL, or choose another rule for this key, such as CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The column %1 is NOT NULL and would become NULL in %Ln row(s): deleting what they point at fails. Choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>The column %1 is NOT NULL and would become NULL in %Ln row: deleting what it points at fails. Choose another rule for this key, such as CASCADE.</numerusform>
            <numerusform>The column %1 is NOT NULL and would become NULL in %Ln rows: deleting what they point at fails. Choose another rule for this key, such as CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row that the default names does not stay, or is not there, for %Ln row(s): %1 refuses, and deleting what they point at fails. Add that row, or choose another default or rule.</source>
        <translation>
            <numerusform>The row that the default names does not stay, or is not there, for %Ln row: %1 refuses, and deleting what it points at fails. Add that row, or choose another default or rule.</numerusform>
            <numerusform>The row that the default names does not stay, or is not there, for %Ln rows: %1 refuses, and deleting what they point at fails. Add that row, or choose another default or rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 forbids the default in %Ln row(s): deleting what they point at fails. Choose another default or rule.</source>
        <translation>
            <numerusform>%1 forbids the default in %Ln row: deleting what it points at fails. Choose another default or rule.</numerusform>
            <numerusform>%1 forbids the default in %Ln rows: deleting what they point at fails. Choose another default or rule.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Protection</name>
    <message numerus="yes">
        <source>%Ln protected row(s) of %1 would go with %2 (%3): %4</source>
        <translation>
            <numerusform>%Ln protected row of %1 would go with %2 (%3): %4</numerusform>
            <numerusform>%Ln protected rows of %1 would go with %2 (%3): %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ReachLayout</name>
    <message numerus="yes">
        <source>It has %Ln table(s).</source>
        <translation>
            <numerusform>It has %Ln table.</numerusform>
            <numerusform>It has %Ln tables.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ReachPicture</name>
    <message numerus="yes">
        <source>%Ln table(s) are reached</source>
        <translation>
            <numerusform>%Ln table is reached</numerusform>
            <numerusform>%Ln tables are reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foreign key(s) stop(s) deletes</source>
        <translation>
            <numerusform>%Ln foreign key stops deletes</numerusform>
            <numerusform>%Ln foreign keys stop deletes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RecordPane</name>
    <message numerus="yes">
        <source>%Ln record(s) selected</source>
        <translation>
            <numerusform>%Ln record selected</numerusform>
            <numerusform>%Ln records selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %Ln delete(s)…</source>
        <translation>
            <numerusform>&amp;Undo %Ln delete…</numerusform>
            <numerusform>&amp;Undo %Ln deletes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be taken back (rows: %1). The last delete comes back first.</source>
        <translation>
            <numerusform>%Ln can be taken back (rows: %1). The last delete comes back first.</numerusform>
            <numerusform>%Ln can be taken back (rows: %1). The last delete comes back first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo all %Ln batch(es)…</source>
        <translation>
            <numerusform>&amp;Undo the batch…</numerusform>
            <numerusform>&amp;Undo all %Ln batches…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Rehearsal</name>
    <message numerus="yes">
        <source>After this fix %Ln of the first %1 %2 could be deleted.</source>
        <translation>
            <numerusform>After this fix %Ln of the first %1 %2 could be deleted.</numerusform>
            <numerusform>After this fix %Ln of the first %1 %2 could be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After this fix %Ln of %1 %2 could be deleted.</source>
        <translation>
            <numerusform>After this fix %Ln of %1 %2 could be deleted.</numerusform>
            <numerusform>After this fix %Ln of %1 %2 could be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more only the attempt will tell.</source>
        <translation>
            <numerusform>Of %Ln more only the attempt will tell.</numerusform>
            <numerusform>Of %Ln more only the attempt will tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln this user can&apos;t see enough.</source>
        <translation>
            <numerusform>Of %Ln this user can&apos;t see enough.</numerusform>
            <numerusform>Of %Ln this user can&apos;t see enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would stay blocked by %1.</source>
        <translation>
            <numerusform>%Ln would stay blocked by %1.</numerusform>
            <numerusform>%Ln would stay blocked by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RelativeTime</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ReportWords</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Rights</name>
    <message numerus="yes">
        <source>The policies of %1 (%2) do not let %3 delete %Ln of these row(s).</source>
        <translation>
            <numerusform>The policies of %1 (%2) do not let %3 delete %Ln of these rows.</numerusform>
            <numerusform>The policies of %1 (%2) do not let %3 delete %Ln of these rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RootKeys</name>
    <message numerus="yes">
        <source>A key of %1 has %n part(s): %2. Nothing was changed.</source>
        <translation>
            <numerusform>A key of %1 has %n part: %2. Nothing was changed.</numerusform>
            <numerusform>A key of %1 has %n parts: %2. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RootListReport</name>
    <message numerus="yes">
        <source>%n index(es) made.</source>
        <translation>
            <numerusform>%n index made.</numerusform>
            <numerusform>%n indexes made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) missing. Nothing was changed.</source>
        <translation>
            <numerusform>%n index is missing. Nothing was changed.</numerusform>
            <numerusform>%n indexes are missing. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown, of %1.</source>
        <translation>
            <numerusform>%Ln row shown, of %1.</numerusform>
            <numerusform>%Ln rows shown, of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown, of about %1.</source>
        <translation>
            <numerusform>%Ln row shown, of about %1.</numerusform>
            <numerusform>%Ln rows shown, of about %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown; how many there are was not counted.</source>
        <translation>
            <numerusform>%Ln row shown; how many there are was not counted.</numerusform>
            <numerusform>%Ln rows shown; how many there are was not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RowsDialog</name>
    <message numerus="yes">
        <source>The first %L1 of %Ln row(s).</source>
        <translation>
            <numerusform>The first %L1 of %Ln row.</numerusform>
            <numerusform>The first %L1 of %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s).</source>
        <translation>
            <numerusform>%Ln row.</numerusform>
            <numerusform>%Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SessionPane</name>
    <message numerus="yes">
        <source>%Ln %1 selected</source>
        <translation>
            <numerusform>%Ln %1 selected</numerusform>
            <numerusform>%Ln %1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln %1…</source>
        <translation>
            <numerusform>&amp;Delete %Ln %1…</numerusform>
            <numerusform>&amp;Delete %Ln %1…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SessionsCommand</name>
    <message numerus="yes">
        <source>%n index(es) would make this quick: see “ondelete sessions --create-indexes --dry-run”.</source>
        <translation>
            <numerusform>%n index would make this quick: see “ondelete sessions --create-indexes --dry-run”.</numerusform>
            <numerusform>%n indexes would make this quick: see “ondelete sessions --create-indexes --dry-run”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SessionsPage</name>
    <message numerus="yes">
        <source>%Ln in “%1”</source>
        <translation>
            <numerusform>%Ln in “%1”</numerusform>
            <numerusform>%Ln in “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln in all</numerusform>
            <numerusform>%Ln in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln match</source>
        <translation>
            <numerusform>More than %Ln matches</numerusform>
            <numerusform>More than %Ln match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln %1…</source>
        <translation>
            <numerusform>Delete %Ln %1…</numerusform>
            <numerusform>Delete %Ln %1…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found at once, searching on…</source>
        <translation>
            <numerusform>%Ln found at once, searching on…</numerusform>
            <numerusform>%Ln found at once, searching on…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SeveralDialog</name>
    <message numerus="yes">
        <source>Looking at %Ln %1…</source>
        <translation>
            <numerusform>Looking at %Ln %1…</numerusform>
            <numerusform>Looking at %Ln %1…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln of %1 %2?</source>
        <translation>
            <numerusform>Delete %Ln of %1 %2?</numerusform>
            <numerusform>Delete %Ln of %1 %2?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln %1</source>
        <translation>
            <numerusform>Delete %Ln %1</numerusform>
            <numerusform>Delete %Ln %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) go in all.</source>
        <translation>
            <numerusform>%Ln row goes in all.</numerusform>
            <numerusform>%Ln rows go in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 %2 deleted</source>
        <translation>
            <numerusform>%Ln of %1 %2 deleted</numerusform>
            <numerusform>%Ln of %1 %2 deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln it is not known whether it was deleted</source>
        <translation>
            <numerusform>Of %Ln it is not known whether it was deleted</numerusform>
            <numerusform>Of %Ln it is not known whether they were deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) not deleted: each of them is exactly as before</source>
        <translation>
            <numerusform>%Ln was not deleted: it is exactly as before</numerusform>
            <numerusform>%Ln were not deleted: each of them is exactly as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) deleted in part</source>
        <translation>
            <numerusform>%Ln was deleted in part</numerusform>
            <numerusform>%Ln were deleted in part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SeveralModel</name>
    <message numerus="yes">
        <source>%1 and %Ln other row(s)</source>
        <translation>
            <numerusform>%1 and %Ln other row</numerusform>
            <numerusform>%1 and %Ln other rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), unlinked</source>
        <translation>
            <numerusform>%Ln stays, unlinked</numerusform>
            <numerusform>%Ln stay, unlinked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SideWrites</name>
    <message numerus="yes">
        <source>A trigger removes rows of %1, which has more than %Ln row(s): which of them can&apos;t be found out.</source>
        <translation>
            <numerusform>A trigger removes rows of %1, which has more than %Ln row: which of them can&apos;t be found out.</numerusform>
            <numerusform>A trigger removes rows of %1, which has more than %Ln rows: which of them can&apos;t be found out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SpecIssuesDialog</name>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n mistake in %1</numerusform>
            <numerusform>%n mistakes in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SpecMistakes</name>
    <message numerus="yes">
        <source>Not listed here: %n more. Correct these first.</source>
        <translation>
            <numerusform>Not listed here: %n more. Correct these first.</numerusform>
            <numerusform>Not listed here: %n more. Correct these first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::StartPage</name>
    <message numerus="yes">
        <source>Search %n connection(s)</source>
        <translation>
            <numerusform>Search %n connection</numerusform>
            <numerusform>Search %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported</source>
        <translation>
            <numerusform>%n connection imported</numerusform>
            <numerusform>%n connections imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::StepRestore</name>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were put back are not there; a trigger or a rule interferes.</source>
        <translation>
            <numerusform>%1: %Ln row that was put back is not there; a trigger or a rule interferes.</numerusform>
            <numerusform>%1: %Ln rows that were put back are not there; a trigger or a rule interferes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoBatchesDialog</name>
    <message numerus="yes">
        <source>%Ln batch(es) is (are) back already.</source>
        <translation>
            <numerusform>%Ln batch is back already.</numerusform>
            <numerusform>%Ln batches are back already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %Ln batch(es)</source>
        <translation>
            <numerusform>Put back %Ln batch</numerusform>
            <numerusform>Put back %Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoConflicts</name>
    <message numerus="yes">
        <source>%Ln row(s) of %1 point at rows of %2 that are not there any more.</source>
        <translation>
            <numerusform>%Ln row of %1 points at a row of %2 that is not there any more.</numerusform>
            <numerusform>%Ln rows of %1 point at rows of %2 that are not there any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoDialog</name>
    <message numerus="yes">
        <source>Put back the %1 and %Ln other row(s)</source>
        <translation>
            <numerusform>Put back the %1 and %Ln other row</numerusform>
            <numerusform>Put back the %1 and %Ln other rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that stayed were changed or deleted since: they are left as they are.</source>
        <translation>
            <numerusform>%Ln row that stayed was changed or deleted since: it is left as it is.</numerusform>
            <numerusform>%Ln rows that stayed were changed or deleted since: they are left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved.</source>
        <translation>
            <numerusform>%Ln file saved.</numerusform>
            <numerusform>%Ln files saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoFileDialog</name>
    <message numerus="yes">
        <source>Its %Ln rows are too many to be shown here: save them as CSV.</source>
        <translation>
            <numerusform>Its %Ln row is too much to be shown here: save it as CSV.</numerusform>
            <numerusform>Its %Ln rows are too many to be shown here: save them as CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoReport</name>
    <message numerus="yes">
        <source>Triggers added %Ln row(s) to %1 on the way; they stay.</source>
        <translation>
            <numerusform>Triggers added %Ln row to %1 on the way; it stays.</numerusform>
            <numerusform>Triggers added %Ln rows to %1 on the way; they stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoSeveralDialog</name>
    <message numerus="yes">
        <source>Looking whether %Ln delete(s) can be taken back…</source>
        <translation>
            <numerusform>Looking whether %Ln delete can be taken back…</numerusform>
            <numerusform>Looking whether %Ln deletes can be taken back…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %Ln of %1 deletes?</source>
        <translation>
            <numerusform>Put back %Ln of %1 deletes?</numerusform>
            <numerusform>Put back %Ln of %1 deletes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %Ln</source>
        <translation>
            <numerusform>Put back %Ln</numerusform>
            <numerusform>Put back %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) come back in all.</source>
        <translation>
            <numerusform>%Ln row comes back in all.</numerusform>
            <numerusform>%Ln rows come back in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 deletes taken back</source>
        <translation>
            <numerusform>%Ln of %1 deletes taken back</numerusform>
            <numerusform>%Ln of %1 deletes taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln it is not known whether it came back</source>
        <translation>
            <numerusform>Of %Ln it is not known whether it came back</numerusform>
            <numerusform>Of %Ln it is not known whether it came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not come back: nothing of it was changed</source>
        <translation>
            <numerusform>%Ln did not come back: nothing of it was changed</numerusform>
            <numerusform>%Ln did not come back: nothing of it was changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back, but not all of it is as it was</source>
        <translation>
            <numerusform>%Ln came back, but not all of it is as it was</numerusform>
            <numerusform>%Ln came back, but not all of them are as they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoSeveralModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other row(s)</source>
        <translation>
            <numerusform>%1 and %Ln other row</numerusform>
            <numerusform>%1 and %Ln other rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked again</source>
        <translation>
            <numerusform>%Ln linked again</numerusform>
            <numerusform>%Ln linked again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since stay(s) so</source>
        <translation>
            <numerusform>%Ln changed since stays so</numerusform>
            <numerusform>%Ln changed since stay so</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::UndoStore</name>
    <message numerus="yes">
        <source>The team&apos;s record of %1 says that its undo file was destroyed, so it was moved to %2, where it is destroyed after %n day(s). If that is not so, move it back.</source>
        <translation>
            <numerusform>The team&apos;s record of %1 says that its undo file was destroyed, so it was moved to %2, where it is destroyed after %n day. If that is not so, move it back.</numerusform>
            <numerusform>The team&apos;s record of %1 says that its undo file was destroyed, so it was moved to %2, where it is destroyed after %n days. If that is not so, move it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Undoer</name>
    <message numerus="yes">
        <source>%Ln row(s) that were changed since were left as they are.</source>
        <translation>
            <numerusform>%Ln row that was changed since was left as it is.</numerusform>
            <numerusform>%Ln rows that were changed since were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::VerdictBar</name>
    <message numerus="yes">
        <source>Look at the other %Ln</source>
        <translation>
            <numerusform>Look at the other one</numerusform>
            <numerusform>Look at the other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not looked at yet</source>
        <translation>
            <numerusform>%Ln not looked at yet</numerusform>
            <numerusform>%Ln not looked at yet</numerusform>
        </translation>
    </message>
</context>
</TS>
