<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>ConstraintsPage</name>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Audit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the catalog again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review fix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tables and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete rules, current and desired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>What will happen to the rows of each table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: tables, keys and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all the same, although &amp;not everything could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. ticket number; no personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open it then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>Details of the selected rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>Rules that the fix can change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the &amp;fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rollback script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL that will run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop after this rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open rule list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;built-in rule list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review fix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what an &amp;interrupted fix left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;folder of rollback scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About OnDelete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPane</name>
    <message>
        <source>Finding out what a delete would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy a message for your DBA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables, keys and counts: no phone numbers, no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: tables and keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, name, organization or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by phone, name, organization or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecIssuesDialog</name>
    <message>
        <source>The rule list can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list in use stays. Mend these places and open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes in the rule list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Connect to a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnDelete only reads until you confirm a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address, keywords like host=… dbname=…, or service=NAME. It fills the fields below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a look first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a private PostgreSQL on this computer with a sample database. It is removed when you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with sample &amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::AuditCommand</name>
    <message>
        <source>--fail-on takes blocks, differs, problems or never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 has no table %2: is it the right database? Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare every delete rule with the rule list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with 1 from this level on: blocks, differs (the default), problems or never.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::AuditReport</name>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n would still stop(s) deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rule as required · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n still stop(s) deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the spec · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a group&apos;s title and what in it stops deletes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References without a foreign key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no table %1: the rule list does not fit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>two counted things, as one sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) would still stop deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change; nothing else is known to stop deletes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every rule is as required, but %n thing(s) still stop(s) deletes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every rule is as required, and nothing is known to stop deletes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) match(es) the rule list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) that the rule list names is (are) missing in this database.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) that a delete can reach is (are) not in the rule list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete rules: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a delete from %1 meets, foreign key by foreign key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) has (have) no index: each delete reads its (their) whole table.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that refer to another table without a foreign key stay as they are when the row that they name is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::Command</name>
    <message>
        <source>Something is missing behind &quot;%1&quot;. See &quot;ondelete %1 --help&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many. See &quot;ondelete %2 --help&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list %1 can&apos;t be read (%2). Nothing was contacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list %1 has mistakes. Nothing was contacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;. Known: table, json, csv, markdown, html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written there. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database: a postgresql:// address, a libpq keyword string or service=NAME; without it libpq&apos;s own environment (PGHOST, PGSERVICE, ~/.pgpass …).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list; without it the built-in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table (the default), json, csv, markdown or html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to this file, all of it or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of messages, such as es; without it that of the locale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 has no table %2 with a primary key: is it the right database? Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of %2: write a JSON array of %3 texts. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::CommandLine</name>
    <message>
        <source>Usage: ondelete [--connection C] [--spec FILE] [--language L]
       ondelete COMMAND [OPTIONS]

Without a command the window opens. Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
&quot;ondelete COMMAND --help&quot; says more. Exit status: 0 done, 1 something was not done or was found,
2 wrong usage, 3 no connection, 4 the server refused, 5 outcome not known, 130 cancelled.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost while the change was being committed; whether it was is not known. Look at the data again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused: this user lacks a right. Nothing was changed. Ask the owner of the table for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See &quot;ondelete %1 --help&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See &quot;ondelete --help&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::ConflictCounter</name>
    <message>
        <source>The rows of %1 can&apos;t all be read by %2, so conflicts could not be counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::ConnectionTest</name>
    <message>
        <source>The connection stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server is who it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is encrypted; the server&apos;s identity is not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a password of user %1. Enter it, or put it into ~/.pgpass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused user %1 or the password. Check both; it was tried once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let user %1 in from here. Check the user&apos;s name, or ask the server&apos;s administrator for an entry in pg_hba.conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no connection left. Try again when others have finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is starting or stopping. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not let user %1 in. The details say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rights could not be read. The details say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no table %1. Check the database, or open the rule list that belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not see %1. The constraints can be shown all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may see %1, but not delete them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may see and delete %1, but not change delete rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may see and delete %1, and change their delete rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is not known. Check its spelling, and that this computer is in the right network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server listens at %1, port %2. Check the folder and the port, and that the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at %1, port %2. Check the port, that the server runs, and that it accepts connections from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers on port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not go on. Is this a PostgreSQL port?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to a trusted server came about. Check the certificate, or the encryption that you ask for. The details say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User %1 is let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no database %1. Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not connect to the database %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is there, on PostgreSQL %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::ConstraintsPage</name>
    <message>
        <source>Reading the catalog…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in %1. Connect to the database that holds the %2, or open the rule list that belongs to this one with File ▸ Open rule list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No foreign key leads to a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stops a delete, and nothing goes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The audit was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: an audit only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed: an audit only reads. The details say what it answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delete rules that a deleted %1 meets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule is as required, and nothing stops deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every rule is as required, but %n thing(s) still stop(s) deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) would still stop deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table, column or key name fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy key name “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SQL of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not removed, others use the table. Try again, or run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed %n unfinished key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to remove: no interrupted fix left anything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::DbError</name>
    <message>
        <source>The work was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::DbThread</name>
    <message>
        <source>Cancelled before it began.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteCommand</name>
    <message>
        <source>--allow-side-effects takes a table with its schema, such as public.audit_log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. This one was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was not changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say --dry-run to see what would happen, or --yes to delete. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete sessions with all that goes with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only say what would happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, for the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several keys in one transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --dry-run: current (the default) or desired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete although the rule list protects it, as a connected one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete although not every row could be seen; the guard holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept that triggers write to this table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteDialog</name>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1” of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. This can&apos;t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this %1 all the same, although it is &amp;protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type &lt;b&gt;%1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping… What was already committed stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting… All of it happens, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick that it is to go although it is protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick that it is to go although not everything could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason to delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason and finish typing to delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish typing to delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every table is as expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be deleted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether “%1” was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost at the last moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 is protected now: nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: somebody deleted it before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed to remove %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteReport</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side effects of triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::DemoCommand</name>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports and pictures are in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete, as support: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder could be made for what the demo shows (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--keep goes with --headless. Without both, &quot;ondelete demo&quot; opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private PostgreSQL with the sample database runs in %1 (%2 ms). It is removed at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try everything on a private server with sample data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a window: tell the story in the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for reports and pictures; by default a temporary one, which is named.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::DetailSplit</name>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::EffectModel</name>
    <message>
        <source>Goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays, unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays, linked to something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stayed, unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would stay, unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written besides, by triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table and keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::ExportDialog</name>
    <message>
        <source>Web page (HTML): to read and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON: for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown: for tickets and wikis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FindingModel</name>
    <message numerus="yes">
        <source>To change · %1, %n with a problem</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To change · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Rule as required · %1, %n still stop(s) deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rule as required · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not in the spec · %1, %n stop(s) deletes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the spec · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the current rule this key stops deletes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The planner&apos;s estimate of the table&apos;s rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An index serves lookups by this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index serves this key: each delete reads the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On delete: current → desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FindingPane</name>
    <message>
        <source>No rule selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to see why the rule is wanted, what stands in its way and the SQL that changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1.%2, key %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list does not name this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index serves %1: each deleted row of %2 reads this whole table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FindingWords</name>
    <message numerus="yes">
        <source>keeps %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>keeps the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) go with what they point at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the rows go with what they point at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column is NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHECK forbids NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks the %1 itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops the delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column is generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner lacks a right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no replica identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enforced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trigger disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CHECK forbids NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key still stops deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column&apos;s default can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table&apos;s owner lacks a right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no replica identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not enforced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trigger of the key is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome depends on the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index serves this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this key as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow NULL in the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use CASCADE instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use SET NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use CASCADE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FixChoiceList</name>
    <message>
        <source>To change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule as required, but stops deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the spec, but stops deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has no such key. A fix changes keys and adds none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FixCommand</name>
    <message>
        <source>Say --dry-run to see the plan, --yes to run it, or --clean-up to remove what an interrupted run left. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--resolve takes SELECTOR=drop-not-null, =cascade, =set-null or =skip. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waiting for the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waiting for pid %2 (%3, %4) since %5 s: %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes are still stopped by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What still stops deletes could not be read after the fix (%1). Run &quot;ondelete audit&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name for the rollback script. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the delete rules as the rule list wants, online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only show the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove temporary keys that an interrupted run left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also change keys that stop deletes and that the rule list does not name, as suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this key; may be given again: [SCHEMA.]TABLE.COLUMN or [SCHEMA.]TABLE:CONSTRAINT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do about a key&apos;s problem: drop-not-null, cascade, set-null or skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also write the plan as numbered SQL files, one for each transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the rollback script; by default in the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one try may wait for a lock, in milliseconds (50).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to go on trying for each key, in seconds (300).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FixDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fix – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present rule is finished, then the fix stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fix is running. Stop it before you close this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback script: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a rule to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change %n rule(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rollback script is saved before the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to do about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this fix no rule stops deletes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as they are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>After this fix %n rule(s) would still stop deletes of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s), each its own. A try to lock gives up after %1 ms, so nobody waits longer because of it; then it is tried again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Brings the old rules back. It restores rules and NOT NULL, not rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the SQL of the fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rollback script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL scripts (*.sql)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback script could not be saved, so nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autovacuum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1 · %2 · %L3 s · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits because of us: each try gives up after %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fix did not begin: nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the rules again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each rule is exactly as before or exactly as wanted; what is not marked done was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program kept using a table for too long. Run the fix again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still stopping deletes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether deletes are still stopped is not known: the rules could not be read again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing stops deletes of %2 any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, but deletes of %2 can still be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 rule(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixFiles</name>
    <message>
        <source>%1 Without a rollback script nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback script saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already and was not changed. Choose another folder. Nothing was changed in the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n migration file(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixPlan</name>
    <message>
        <source>The rule list names this key, but the database has none. Check the table&apos;s and columns&apos; names; a key can&apos;t be made up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it is, as you chose: it still stops deletes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CHECK forbids NULL here, so SET NULL would fail. Choose another rule, for example --resolve %1=cascade, which deletes these rows with what they point at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes. Add the suggested %1 with --include-unlisted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes. There is no safe suggestion: choose, for example --resolve %1=cascade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a partitioned table; changing keys of partitioned tables is not supported yet. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not own %2; only its owner can change its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks REFERENCES on %2, which a new key needs. Its owner can grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to an extension; its keys are the extension&apos;s to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The triggers of %1 were disabled or changed by hand; a new key would lose that. Enable them first, or change the key by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is NOT ENFORCED or has a PERIOD, which a change of the rule can&apos;t keep yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT NULL comes from a primary key, an identity or a domain here and can&apos;t be dropped. Choose another rule, for example --resolve %1=cascade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of %1 has a part that this program does not know (%2); it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FixReport</name>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writers, for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody, for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2 may be NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some rules were changed, others were left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to go on; some rules were changed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up waiting for a lock; some rules were changed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave up waiting for a lock; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; some rules were changed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still stops deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: this is what a fix would run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) would be changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) would be left as it is (they are).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback script</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) still stop(s) deletes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixRunner</name>
    <message>
        <source>remove the unfinished key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FixStep</name>
    <message>
        <source>add the new key, unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHARE ROW EXCLUSIVE on %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHARE UPDATE EXCLUSIVE on %1, ROW SHARE on %2; reads and writes go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swap, and allow NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the new key in the old one&apos;s place, unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the unfinished key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE on %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds NULL in some rows of %2, so NOT NULL can&apos;t return. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::FixStepModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a key, and its new rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes wait, a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all wait, a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::HtmlWriter</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To get this report again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::JsonErrors</name>
    <message>
        <source>This file is in UTF-16. Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. A JSON text was expected: { … }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a NUL byte here, so this is no JSON text. Choose another file, or save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, \n for a new line, \&quot; for a quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text can&apos;t hold a line break or a tab as it is. Close it with &quot; before, or write \n or \t.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After \u come four digits from 0-9 and A-F, as in \u00e9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This \u escape is half a character: its other half is missing. Write the character itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is never closed. Write a &quot; at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number breaks off. Write it whole, as in 1.5 or 1e3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more text behind the end of the JSON value. Remove it, or see whether a bracket before it closes too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Brackets are nested more than %n levels deep here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds more than %n values, which no rule list needs.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file ends before its JSON does: a } or ] is missing, or a part of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON has no comments. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts stand in double quotes. Write &quot; instead of &apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a comma before this bracket, but nothing behind it. Remove the comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field&apos;s name in double quotes is expected here, as in &quot;title&quot;: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colon is missing here, between a field&apos;s name and its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or a } is missing before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or a ] is missing before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no JSON value. Values are &quot;texts&quot;, numbers, true, false, null, [lists] and {objects}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::LockNegotiator</name>
    <message>
        <source>Others used the table all the time; after %1 seconds this key was given up. It is as it was before. Try again at a quieter hour, or be more patient (--give-up-after).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::Main</name>
    <message>
        <source>There is no display to open a window on. &quot;ondelete --help&quot; lists the commands that need none, &quot;ondelete demo --headless&quot; shows what they do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::MainWindow</name>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected, encrypted, server checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected, encrypted, server not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting a private PostgreSQL with the sample database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample database could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE DATA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule list: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – OnDelete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open rule list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2. The rule list in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule lists (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About OnDelete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnDelete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a delete will do before it is done, changes delete rules without stopping the database, and says what still stops a delete.

MIT license. Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::MessagePane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::NoticeBox</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::PreviewCommand</name>
    <message>
        <source>--rules takes current or desired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what deleting these sessions would do. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which rules: current (the default) or desired, as if the rule list held.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::PreviewReport</name>
    <message>
        <source>The delete would succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delete is blocked: the server would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delete may succeed or be refused, depending on the order in which the server goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be told what the delete would do: not everything could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be deleted in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would stay, unlinked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of a delete from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the delete of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the rule list wants them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected: %1</source>
        <comment>what protects the row</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <comment>keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such row: nothing would be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::PreviewWords</name>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be deleted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 still use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell from here what happens to the %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something still uses this %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to delete a %1 here. Ask your DBA for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the attempt will tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It depends on the order in which the database works. If it can&apos;t be deleted, everything stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still carry this %2&apos;s id</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They stay and will point at a %1 that is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some rights are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %1 and %Ln other row(s) go</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 goes, and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, unlinked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, linked to something else</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 and %Ln other row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 can&apos;t be deleted in the database %2 (as of %3):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows, %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1, key %2. To see it again: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see and change the rules: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::Problem</name>
    <message>
        <source>A generated column can&apos;t be set to NULL: every such delete fails. Choose another rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is NOT NULL: with SET NULL, deleting a row that is pointed at fails. Allow NULL in the column, or choose another rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column has no default and is NOT NULL: with SET DEFAULT every such delete fails. Give it a default, or choose another rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes as long as rows point there. Suggested: SET NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes as long as rows point there. SET NULL would meet a constraint, so the choice is yours: CASCADE, or change that constraint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is NOT ENFORCED: PostgreSQL does not look at it when rows are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was never validated: rows may point at nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody disabled or changed the key&apos;s triggers: its rule may not run. A change of the rule would not keep that, so it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index on %1: each deleted row of %2 reads the whole table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The constraint %1 forbids NULL here in %Ln row(s): deleting what they point at fails. Choose another rule for this key, such as CASCADE.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ReportCommand</name>
    <message>
        <source>There is no report &quot;%1&quot;. Known: audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where to with --output FILE, its name ending in html, md, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report of the state to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which report: audit (the default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file; its ending, html, md, csv or json, says the format.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::ReportWords</name>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set to NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops the delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the key of a deleted row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::RootListReport</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown, of %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: search for less, or raise --limit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SampleDatabase</name>
    <message>
        <source>deletes cleanly, also before the rules are fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by campaigns sent to its groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by webinars that use its groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a webinar that uses its community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by the list of a webinar&apos;s groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a webinar&apos;s scheduled messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a key that the rule list forgot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by NOT NULL once the rule is as required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a CHECK although the rule is as required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletes, and leaves campaigns that carry its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected: the phone is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares its number with another organization&apos;s session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other session of that number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number is connected again after its delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SampleStart</name>
    <message>
        <source>The sample server was not started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::Selection</name>
    <message>
        <source>&quot;%1&quot; names no foreign key. Write TABLE.COLUMN, TABLE.COLUMN,COLUMN or TABLE:CONSTRAINT, with SCHEMA. before it where needed; names with other characters than a-z, 0-9 and _ in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names more than one foreign key. Write one of these: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no foreign key of this audit. Those of its table are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no foreign key of this audit. &quot;ondelete audit&quot; lists those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SessionModel</name>
    <message>
        <source>No number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>last active 12 days ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SessionPane</name>
    <message>
        <source>Copied: paste it into a message to your DBA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What deleting it would do is shown here, before anything happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What deleting %1 would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out what a delete would do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy a message for your DBA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: tables and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a delete would do could not be found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed: so far this only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: what the server said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without knowing what it would do, the %1 is not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SessionsCommand</name>
    <message>
        <source>List the sessions that can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those that match: a phone, a name, an organization, an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also those that the list leaves out, such as connected ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many at the most (200).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SessionsPage</name>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed: a list only reads. The details say what it answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is empty, or you may not see its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched by phone, name, organization and the beginning of the id. Of a phone, four digits are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln match</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · your rights may hide others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SpecFields</name>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; stands here twice, first in line %2. Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; here. Write &quot;%2&quot; if you meant that, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; here. Remove it; the fields are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing here. Add &quot;%1&quot;: %2.</source>
        <comment>the second is an example</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, but this is %3. Write it like %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Name at least one, as in %2, or leave the whole field out where it may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list of texts, but this is %2. Write it like %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in this list already. Remove it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Write at least one, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list of objects, but this is %2. Write it like %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in &quot;%2&quot; already. Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives words for people, but this is %2. Write it like %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known for &quot;%2&quot;. Write &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known for &quot;%2&quot;. Write one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds an empty text here. Write it like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the character \u0000, which PostgreSQL can&apos;t store. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table&apos;s name with its schema. Write &quot;public.%1&quot; if it is in the schema public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table&apos;s name. Write &quot;schema.table&quot;, like &quot;public.webinars&quot;; a part that has spaces, dots or quotes stands in double quotes: &quot;public.\&quot;my table\&quot;&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SpecIssue</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::SpecIssuesDialog</name>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SpecMistakes</name>
    <message numerus="yes">
        <source>Not listed here: %n more. Correct these first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SpecReader</name>
    <message>
        <source>The file is larger than 16 MB, which no rule list is. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule list is a JSON object: {&quot;version&quot;: 1, …}. This is JSON, but no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program reads version 1 of the format, but the file says %1. Write 1, or open the file with a newer OnDelete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has a label already. Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the list has either &quot;column&quot; or &quot;count_of&quot;, not both. Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a rule for the same foreign key in line %1. Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::StartPage</name>
    <message>
        <source>Encrypted, server checked (verify-full)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, issuer checked (verify-ca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, server not checked (require)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted where possible (prefer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted (disable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the server&apos;s name: checked unless on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also set: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over into the fields below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works, with a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::ThrowawayCluster</name>
    <message>
        <source>nothing (exit status %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs (initdb, postgres) are not installed. Install the package postgresql-15: apt-get install postgresql-15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not hold PostgreSQL&apos;s server programs initdb and postgres. Name another one, or install them: apt-get install postgresql-15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private server could not be made in %1. initdb says:
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private server in %1 did not start. It says:
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ondelete::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
