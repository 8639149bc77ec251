<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>ActivityPage</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Label, person, reason or database</source>
        <translation>Nombre, persona, motivo o base de datos</translation>
    </message>
    <message>
        <source>Filter by label, person, reason or database</source>
        <translation>Filtrar por nombre, persona, motivo o base de datos</translation>
    </message>
    <message>
        <source>Records, the newest first</source>
        <translation>Registros, el más reciente primero</translation>
    </message>
    <message>
        <source>Search &amp;inside undo files</source>
        <translation>Buscar &amp;dentro de los archivos</translation>
    </message>
    <message>
        <source>Finds the undo files that hold this text, or this phone number however it is written: for privacy requests</source>
        <translation>Encuentra los archivos para deshacer que contienen este texto, o este teléfono, se escriba como se escriba: para solicitudes de privacidad</translation>
    </message>
</context>
<context>
    <name>BatchChoice</name>
    <message>
        <source>For what is too large for one transaction: others wait less, and it can be stopped and gone on with. Each batch has its own undo file.</source>
        <translation>Para lo que es demasiado grande para una transacción: los demás esperan menos, y se puede detener y continuar. Cada lote tiene su propio archivo para deshacer.</translation>
    </message>
    <message>
        <source>Rows of one batch at most</source>
        <translation>Filas de un lote como máximo</translation>
    </message>
</context>
<context>
    <name>BlockingRowsDialog</name>
    <message>
        <source>Rows that stop the delete</source>
        <translation>Filas que impiden la eliminación</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Conocida como</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
</context>
<context>
    <name>CleanUpDialog</name>
    <message>
        <source>An earlier fix was interrupted. Each rule is exactly as before or exactly as wanted; what is left besides is removed here. If that fix still runs elsewhere, it stops at its present rule.</source>
        <translation>Una corrección anterior se interrumpió. Cada regla está exactamente como antes o exactamente como se quería; lo que quedó además se quita aquí. Si esa corrección sigue en marcha en otro lugar, se detiene en su regla actual.</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>E&amp;nvironment</source>
        <translation>E&amp;ntorno</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Read-&amp;only: the server refuses changes</source>
        <translation>&amp;Solo lectura: el servidor rechaza los cambios</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>value from</source>
        <translation>valor de</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Contr&amp;aseña</translation>
    </message>
    <message>
        <source>Where the password comes from</source>
        <translation>De dónde viene la contraseña</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ci&amp;frado</translation>
    </message>
    <message>
        <source>Signed b&amp;y</source>
        <translation>&amp;Firmado por</translation>
    </message>
    <message>
        <source>who this computer trusts</source>
        <translation>en quien confía este equipo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Tunne&amp;l</source>
        <translation>Túne&amp;l</translation>
    </message>
    <message>
        <source>none; or a name as after ssh, of ~/.ssh/config</source>
        <translation>ninguno; o un nombre como tras ssh, de ~/.ssh/config</translation>
    </message>
    <message>
        <source>What it works with</source>
        <translation>Con qué trabaja</translation>
    </message>
    <message>
        <source>&amp;Rule list</source>
        <translation>Lista de &amp;reglas</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>incorporada</translation>
    </message>
    <message>
        <source>Team &amp;folder</source>
        <translation>&amp;Carpeta del equipo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Wor&amp;k as role</source>
        <translation>Actuar con el r&amp;ol</translation>
    </message>
    <message>
        <source>the user itself</source>
        <translation>el propio usuario</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>Elegir un rol</translation>
    </message>
    <message>
        <source>Asks the server which roles this user may act as</source>
        <translation>Pregunta al servidor con qué roles puede actuar este usuario</translation>
    </message>
</context>
<context>
    <name>ConstraintsPage</name>
    <message>
        <source>Constraints</source>
        <translation>Restricciones</translation>
    </message>
    <message>
        <source>&amp;Audit again</source>
        <translation>&amp;Auditar de nuevo</translation>
    </message>
    <message>
        <source>Read the catalog again (F5)</source>
        <translation>Leer de nuevo el catálogo (F5)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Review fix…</source>
        <translation>&amp;Revisar corrección…</translation>
    </message>
    <message>
        <source>Filter tables and columns</source>
        <translation>Filtrar tablas y columnas</translation>
    </message>
    <message>
        <source>Delete rules, current and desired</source>
        <translation>Reglas de borrado, actuales y deseadas</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>What will happen to the rows of each table</source>
        <translation>Qué ocurrirá con las filas de cada tabla</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Delete all the same, although &amp;not everything could be read</source>
        <translation>Eliminar igualmente, aunque &amp;no se pudo leer todo</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Eliminando</translation>
    </message>
    <message>
        <source>Details: tables and keys</source>
        <translation>Detalles: tablas y claves</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Deshacer…</translation>
    </message>
    <message>
        <source>&amp;Try it and roll back…</source>
        <translation>&amp;Probar y deshacer…</translation>
    </message>
    <message>
        <source>Let triggers &amp;write these, too</source>
        <translation>Dejar que los disparadores &amp;escriban esto también</translation>
    </message>
</context>
<context>
    <name>DeleteTerms</name>
    <message>
        <source>&amp;Erase for good, for a privacy request: no undo</source>
        <translation>&amp;Borrar para siempre, por una solicitud de privacidad: sin deshacer</translation>
    </message>
    <message>
        <source>The undo file is destroyed once the delete is done, and earlier ones of the same rows with it; the records name nobody. Rows that stay unlinked may still hold personal data. Backups are not touched.</source>
        <translation>El archivo para deshacer se destruye una vez hecho el borrado, y con él los anteriores de las mismas filas; los registros no nombran a nadie. Las filas que quedan desvinculadas aún pueden contener datos personales. Las copias de seguridad no se tocan.</translation>
    </message>
    <message>
        <source>Keep the undo file on this &amp;computer only</source>
        <translation>Conservar el archivo de deshacer solo en este e&amp;quipo</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>e.g. ticket number; no personal data</source>
        <translation>p. ej., número de incidencia; sin datos personales</translation>
    </message>
    <message>
        <source>Keep undo &amp;files for</source>
        <translation>Conservar los archi&amp;vos de deshacer</translation>
    </message>
</context>
<context>
    <name>DiagramPage</name>
    <message>
        <source>Diagram</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Todas las filas</translation>
    </message>
    <message>
        <source>Current rules</source>
        <translation>Reglas actuales</translation>
    </message>
    <message>
        <source>Desired rules</source>
        <translation>Reglas deseadas</translation>
    </message>
    <message>
        <source>Dim the rest</source>
        <translation>Atenuar lo demás</translation>
    </message>
    <message>
        <source>Dim what this one does not reach</source>
        <translation>Atenuar lo que esta no alcanza</translation>
    </message>
    <message>
        <source>Find a table or column</source>
        <translation>Buscar una tabla o columna</translation>
    </message>
    <message>
        <source>goes too</source>
        <translation>también se elimina</translation>
    </message>
    <message>
        <source>stays, unlinked</source>
        <translation>se queda, desvinculada</translation>
    </message>
    <message>
        <source>stops deletes</source>
        <translation>impide eliminar</translation>
    </message>
    <message>
        <source>stops others only</source>
        <translation>impide solo otras</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeño (−)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>&amp;Ajustar</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Mostrar todo (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>&amp;Go to the rule in Constraints</source>
        <translation>&amp;Ir a la regla en Restricciones</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Open it then</source>
        <translation>A&amp;brir después</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>Details of the selected rule</source>
        <translation>Detalles de la regla seleccionada</translation>
    </message>
    <message>
        <source>SQL of the change</source>
        <translation>SQL del cambio</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>Copiar el SQL</translation>
    </message>
    <message>
        <source>Change the wanted rule</source>
        <translation>Cambiar la regla deseada</translation>
    </message>
    <message>
        <source>Change the rule that the rule list wants for this key. The database stays as it is until a fix is run.</source>
        <translation>Cambia la regla que la lista quiere para esta clave. La base de datos queda como está hasta que se ejecute una corrección.</translation>
    </message>
    <message>
        <source>Key and indexes as they are</source>
        <translation>La clave y los índices tal como están</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>Rules that the fix can change</source>
        <translation>Reglas que la corrección puede cambiar</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Abrir carpeta</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Stop after this rule</source>
        <translation>&amp;Detener tras esta regla</translation>
    </message>
    <message>
        <source>Save as &amp;migration files…</source>
        <translation>Guardar como archivos de &amp;migración…</translation>
    </message>
    <message>
        <source>&amp;Keep decisions in the rule list…</source>
        <translation>&amp;Guardar las decisiones en la lista de reglas…</translation>
    </message>
</context>
<context>
    <name>FixReadPage</name>
    <message>
        <source>&amp;Rollback script</source>
        <translation>Script de &amp;reversión</translation>
    </message>
    <message>
        <source>Rows that point at &amp;nothing</source>
        <translation>Filas que no apuntan a &amp;nada</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>SQL that will run</source>
        <translation>SQL que se ejecutará</translation>
    </message>
    <message>
        <source>To know before</source>
        <translation>Para saber antes</translation>
    </message>
    <message>
        <source>&amp;Leave the rules of these keys as they are</source>
        <translation>De&amp;jar las reglas de estas claves como están</translation>
    </message>
    <message>
        <source>Change them all the same, and leave these keys NOT &amp;VALID</source>
        <translation>Cambiarlas igualmente y dejar estas claves NOT &amp;VALID</translation>
    </message>
    <message>
        <source>E&amp;xport these rows…</source>
        <translation>E&amp;xportar estas filas…</translation>
    </message>
    <message>
        <source>Bring back the rules &amp;only, not NOT NULL</source>
        <translation>Recuperar &amp;solo las reglas, no NOT NULL</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>a ticket, a request</source>
        <translation>un ticket, una solicitud</translation>
    </message>
    <message>
        <source>S&amp;QL that runs</source>
        <translation>S&amp;QL que se ejecuta</translation>
    </message>
</context>
<context>
    <name>FixRunPage</name>
    <message>
        <source>Steps of the fix</source>
        <translation>Pasos de la corrección</translation>
    </message>
</context>
<context>
    <name>FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>Another &amp;fleet…</source>
        <translation>Otra &amp;flota…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Looks at many databases with the rule list in use, and shows those first that are unlike most. Nothing is changed.</source>
        <translation>Examina muchas bases de datos con la lista de reglas en uso y muestra primero las que difieren de la mayoría. No cambia nada.</translation>
    </message>
    <message>
        <source>A list of databases</source>
        <translation>Una lista de bases de datos</translation>
    </message>
    <message>
        <source>A file with one connection a line: an address, keywords, or the name of a saved connection. # begins a comment.</source>
        <translation>Un archivo con una conexión por línea: una dirección, palabras clave o el nombre de una conexión guardada. # empieza un comentario.</translation>
    </message>
    <message>
        <source>&amp;Open the list…</source>
        <translation>&amp;Abrir la lista…</translation>
    </message>
    <message>
        <source>Services of pg_service.conf</source>
        <translation>Servicios de pg_service.conf</translation>
    </message>
    <message>
        <source>All whose names match, such as customer_*.</source>
        <translation>Todos cuyos nombres coincidan, como customer_*.</translation>
    </message>
    <message>
        <source>Names of services</source>
        <translation>Nombres de servicios</translation>
    </message>
    <message>
        <source>&amp;Look at them</source>
        <translation>&amp;Examinarlos</translation>
    </message>
    <message>
        <source>Databases that answered</source>
        <translation>Bases de datos que respondieron</translation>
    </message>
    <message>
        <source>Filter databases</source>
        <translation>Filtrar bases de datos</translation>
    </message>
    <message>
        <source>Databases of the fleet</source>
        <translation>Bases de datos de la flota</translation>
    </message>
</context>
<context>
    <name>FleetPane</name>
    <message>
        <source>Details of the selected database</source>
        <translation>Detalles de la base de datos seleccionada</translation>
    </message>
    <message>
        <source>Rules to change</source>
        <translation>Reglas por cambiar</translation>
    </message>
    <message>
        <source>Keys that stop deletes</source>
        <translation>Claves que impiden eliminar</translation>
    </message>
    <message>
        <source>Ask &amp;again</source>
        <translation>Preguntar de &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Open this database…</source>
        <translation>&amp;Abrir esta base de datos…</translation>
    </message>
</context>
<context>
    <name>GrantsDialog</name>
    <message>
        <source>What a role needs in this database, for its DBA to run. Nothing is changed from here.</source>
        <translation>Lo que un rol necesita en esta base de datos, para que su DBA lo ejecute. Desde aquí no se cambia nada.</translation>
    </message>
    <message>
        <source>&amp;What it is to do</source>
        <translation>&amp;Qué va a hacer</translation>
    </message>
    <message>
        <source>&amp;Role in the database</source>
        <translation>&amp;Rol en la base de datos</translation>
    </message>
    <message>
        <source>The GRANTs</source>
        <translation>Los GRANT</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Show &amp;more</source>
        <translation>Mostrar &amp;más</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>Copiar el SQL</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Nueva conexión…</translation>
    </message>
    <message>
        <source>&amp;Open rule list…</source>
        <translation>&amp;Abrir lista de reglas…</translation>
    </message>
    <message>
        <source>Use the &amp;built-in rule list</source>
        <translation>Usar la lista de reglas &amp;integrada</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>&amp;Copiar fila</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>&amp;Sesiones</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>&amp;Restricciones</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Review fix…</source>
        <translation>&amp;Revisar corrección…</translation>
    </message>
    <message>
        <source>Remove what an &amp;interrupted fix left</source>
        <translation>Quitar lo que dejó una corrección &amp;interrumpida</translation>
    </message>
    <message>
        <source>Open the &amp;folder of rollback scripts</source>
        <translation>Abrir la carpeta de &amp;scripts de reversión</translation>
    </message>
    <message>
        <source>&amp;About OnDelete</source>
        <translation>&amp;Acerca de OnDelete</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Actividad</translation>
    </message>
    <message>
        <source>&amp;Undo files…</source>
        <translation>Archivos para &amp;deshacer…</translation>
    </message>
    <message>
        <source>&amp;GRANTs for a role…</source>
        <translation>&amp;GRANT para un rol…</translation>
    </message>
    <message>
        <source>&amp;Diagram</source>
        <translation>&amp;Diagrama</translation>
    </message>
    <message>
        <source>Look at &amp;many databases…</source>
        <translation>Examinar &amp;muchas bases de datos…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Copiar c&amp;omo</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Open an &amp;undo file…</source>
        <translation>Abrir un archivo de &amp;deshacer…</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Alto &amp;contraste</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>RecordFilterBar</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Quitar los filtros</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>The record</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Deshacer…</translation>
    </message>
    <message>
        <source>&amp;Reverse this fix…</source>
        <translation>&amp;Revertir esta corrección…</translation>
    </message>
    <message>
        <source>&amp;Show file</source>
        <translation>&amp;Mostrar archivo</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>D&amp;estruir…</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>C&amp;opy all</source>
        <translation>C&amp;opiar todo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
</context>
<context>
    <name>SessionPane</name>
    <message>
        <source>Finding out what a delete would do</source>
        <translation>Averiguando qué haría una eliminación</translation>
    </message>
    <message>
        <source>&amp;Copy a message for your DBA</source>
        <translation>&amp;Copiar mensaje para el DBA</translation>
    </message>
    <message>
        <source>Tables, keys and counts: no phone numbers, no names</source>
        <translation>Tablas, claves y recuentos: sin números de teléfono ni nombres</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Details: tables and keys</source>
        <translation>Detalles: tablas y claves</translation>
    </message>
    <message>
        <source>&amp;Save a folder for your DBA…</source>
        <translation>&amp;Guardar carpeta para el DBA…</translation>
    </message>
    <message>
        <source>The message, the plan, its SQL and rollback, the commands: no phone numbers, no rows</source>
        <translation>El mensaje, el plan, su SQL y su reversión, las órdenes: ni números de teléfono ni filas</translation>
    </message>
    <message>
        <source>Sho&amp;w these rows…</source>
        <translation>&amp;Mostrar estas filas…</translation>
    </message>
    <message>
        <source>Copy the &amp;GRANTs that are missing, for your DBA</source>
        <translation>Copiar los &amp;GRANT que faltan, para su DBA</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Detener la búsqueda</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>El idioma cambia cuando se vuelve a iniciar el programa.</translation>
    </message>
    <message>
        <source>Before a change</source>
        <translation>Antes de un cambio</translation>
    </message>
    <message>
        <source>On</source>
        <translation>En</translation>
    </message>
    <message>
        <source>A reason</source>
        <translation>Un motivo</translation>
    </message>
    <message>
        <source>The name, typed</source>
        <translation>El nombre, escrito</translation>
    </message>
    <message>
        <source>Nothing ticked: the button alone suffices. A connection without a label counts as production.</source>
        <translation>Sin nada marcado basta el botón. Una conexión sin etiqueta cuenta como producción.</translation>
    </message>
    <message>
        <source>Undo files</source>
        <translation>Archivos de deshacer</translation>
    </message>
    <message>
        <source>&amp;Keep them for</source>
        <translation>&amp;Conservarlos durante</translation>
    </message>
    <message>
        <source>days, then they are destroyed</source>
        <translation>días; después se destruyen</translation>
    </message>
    <message>
        <source>Kept as you change it.</source>
        <translation>Se guarda al cambiarlo.</translation>
    </message>
    <message>
        <source>Back to &amp;defaults</source>
        <translation>Volver a lo &amp;predeterminado</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>For a server to &amp;answer</source>
        <translation>A que un servidor &amp;responda</translation>
    </message>
    <message>
        <source>For each look at a d&amp;elete</source>
        <translation>A cada mirada a un &amp;borrado</translation>
    </message>
    <message>
        <source>For a l&amp;ock, each try of a fix</source>
        <translation>A un bl&amp;oqueo, cada intento de una corrección</translation>
    </message>
    <message>
        <source>For the locks of one &amp;rule</source>
        <translation>A los bloqueos de una re&amp;gla</translation>
    </message>
    <message>
        <source>While a fix waits for a lock, others wait behind it: a longer try is noticed. What a connection says of itself holds.</source>
        <translation>Mientras una corrección espera un bloqueo, otros esperan detrás: un intento más largo se nota. Vale lo que una conexión diga de sí misma.</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>En segundo plano</translation>
    </message>
    <message>
        <source>Tell by the deskto&amp;p when work has ended</source>
        <translation>Avisar por el es&amp;critorio cuando el trabajo haya terminado</translation>
    </message>
    <message>
        <source>Only while you are at another window; without names and numbers</source>
        <translation>Solo mientras esté en otra ventana; sin nombres ni números</translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message>
        <source>Each &amp;by itself: one that fails keeps no other back</source>
        <translation>Cada una &amp;por sí sola: una que falla no retiene a las demás</translation>
    </message>
    <message>
        <source>All or &amp;nothing: one transaction, one undo file</source>
        <translation>Todo o &amp;nada: una transacción, un archivo de deshacer</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Try it and roll back…</source>
        <translation>&amp;Probar y deshacer…</translation>
    </message>
    <message>
        <source>Let triggers &amp;write these, too</source>
        <translation>Dejar que los disparadores &amp;escriban esto también</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Deshacer…</translation>
    </message>
</context>
<context>
    <name>SpecIssuesDialog</name>
    <message>
        <source>The rule list can&apos;t be used</source>
        <translation>La lista de reglas no se puede usar</translation>
    </message>
    <message>
        <source>The rule list in use stays. Mend these places and open the file again.</source>
        <translation>Se mantiene la lista de reglas en uso. Corregir estos puntos y volver a abrir el archivo.</translation>
    </message>
    <message>
        <source>Mistakes in the rule list</source>
        <translation>Errores en la lista de reglas</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>OnDelete only reads until you confirm a change.</source>
        <translation>OnDelete solo lee hasta que se confirma un cambio.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>P&amp;robar</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Try with sample &amp;data</source>
        <translation>Probar con &amp;datos de ejemplo</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Paste an address or a line of a .env file</source>
        <translation>Pegue una dirección o una línea de un archivo .env</translation>
    </message>
    <message>
        <source>It fills the fields; nothing is contacted yet.</source>
        <translation>Rellena los campos; aún no se contacta con nada.</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>Buscar conexiones</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>N&amp;ueva</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Conexiones guardadas</translation>
    </message>
    <message>
        <source>No connection is kept yet. What you connect to is kept here, without its password.</source>
        <translation>Aún no se guarda ninguna conexión. Aquello a lo que se conecte se guarda aquí, sin su contraseña.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Open an &amp;undo file…</source>
        <translation>Abrir un archivo de &amp;deshacer…</translation>
    </message>
</context>
<context>
    <name>UndoBatchesDialog</name>
    <message>
        <source>The batches, in the order in which they come back</source>
        <translation>Los lotes, en el orden en que vuelven</translation>
    </message>
    <message>
        <source>Let triggers &amp;write these, too</source>
        <translation>Dejar que los disparadores &amp;escriban esto también</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>e.g. ticket number; no personal data</source>
        <translation>p. ej., número de incidencia; sin datos personales</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Mirar otra vez</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>What comes back into each table</source>
        <translation>Lo que vuelve a cada tabla</translation>
    </message>
    <message>
        <source>Save the old rows as &amp;CSV…</source>
        <translation>Guardar las filas antiguas como &amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>e.g. ticket number; no personal data</source>
        <translation>p. ej. número de incidencia; sin datos personales</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Let triggers &amp;write these, too</source>
        <translation>Dejar que los disparadores &amp;escriban esto también</translation>
    </message>
    <message>
        <source>&amp;Try it and roll back…</source>
        <translation>&amp;Probarlo y revertirlo…</translation>
    </message>
</context>
<context>
    <name>UndoFileDialog</name>
    <message>
        <source>Undo file</source>
        <translation>Archivo de deshacer</translation>
    </message>
    <message>
        <source>What the undo file holds of each table</source>
        <translation>Lo que el archivo de deshacer guarda de cada tabla</translation>
    </message>
    <message>
        <source>Save the rows as &amp;CSV…</source>
        <translation>Guardar las filas como &amp;CSV…</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>UndoSettingsDialog</name>
    <message>
        <source>Undo files</source>
        <translation>Archivos de deshacer</translation>
    </message>
    <message>
        <source>An undo file holds every row that a delete takes away or changes, personal data included. It is sealed before the delete is committed.</source>
        <translation>Un archivo de deshacer contiene todas las filas que un borrado quita o cambia, incluidos datos personales. Se sella antes de confirmar el borrado.</translation>
    </message>
    <message>
        <source>&amp;Keep undo files for</source>
        <translation>&amp;Conservar los archivos de deshacer</translation>
    </message>
    <message>
        <source>Team &amp;folder</source>
        <translation>&amp;Carpeta del equipo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>Undo files and records are kept there, too, so that a colleague sees a delete and can take it back. Choose a folder that only the team may read.</source>
        <translation>Allí se conservan también los archivos de deshacer y los registros, para que un colega vea un borrado y pueda deshacerlo. Elija una carpeta que solo el equipo pueda leer.</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
</context>
<context>
    <name>UndoSeveralDialog</name>
    <message>
        <source>The deletes to take back, the last one first, each with its verdict</source>
        <translation>Los borrados que se desharán, el último primero, cada uno con su veredicto</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>e.g. ticket number; no personal data</source>
        <translation>p. ej., número de incidencia; sin datos personales</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Mirar otra vez</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Can be deleted:</source>
        <translation>Se puede eliminar:</translation>
    </message>
    <message>
        <source>How many were looked at</source>
        <translation>Cuántas se han mirado</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Dejar de mirar</translation>
    </message>
    <message>
        <source>Looks at the listed rows, one after the other, when nothing else is to be done. Nothing is changed.</source>
        <translation>Mira las filas de la lista, una tras otra, cuando no hay otra cosa que hacer. No se cambia nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::ActionWords</name>
    <message>
        <source>deleted</source>
        <comment>rows</comment>
        <translation>eliminadas</translation>
    </message>
    <message>
        <source>unlinked</source>
        <comment>rows</comment>
        <translation>desvinculadas</translation>
    </message>
    <message>
        <source>linked to something else</source>
        <comment>rows</comment>
        <translation>vinculadas a otra cosa</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>rows</comment>
        <translation>cambiadas</translation>
    </message>
    <message>
        <source>in the way</source>
        <comment>rows</comment>
        <translation>lo impiden</translation>
    </message>
    <message>
        <source>with the key of a deleted row</source>
        <comment>rows</comment>
        <translation>con la clave de una fila eliminada</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>rows</comment>
        <translation>ilegibles</translation>
    </message>
    <message>
        <source>added</source>
        <comment>rows</comment>
        <translation>añadidas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>&quot;groups, deleted&quot;</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ondelete::ActivityFilter</name>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>%1 of %2 back</source>
        <translation>%1 de %2 de vuelta</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln batch(es))</source>
        <translation>
            <numerusform>%1 (%Ln lote)</numerusform>
            <numerusform>%1 (%Ln lotes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ActivityModel</name>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Borrado para siempre</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>Reglas cambiadas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ondelete::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>Leyendo los registros…</translation>
    </message>
    <message>
        <source>The records could not be read</source>
        <translation>No se pudieron leer los registros</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) on this computer</source>
        <translation>
            <numerusform>%Ln registro en este equipo</numerusform>
            <numerusform>%Ln registros en este equipo</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Aún no se ha hecho nada</translation>
    </message>
    <message>
        <source>Every delete, undo and fix is recorded here; a delete can be taken back from here.</source>
        <translation>Aquí se registra cada eliminación, cada deshacer y cada corrección; una eliminación se puede deshacer desde aquí.</translation>
    </message>
    <message>
        <source>Destroy undo file</source>
        <translation>Destruir archivo</translation>
    </message>
    <message>
        <source>Destroy the undo file of “%1”?</source>
        <translation>¿Destruir el archivo para deshacer de «%1»?</translation>
    </message>
    <message>
        <source>The delete can&apos;t be taken back any more. Backups of this disk are not touched.</source>
        <translation>La eliminación ya no se podrá deshacer. Las copias de seguridad de este disco no se tocan.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Undo file destroyed</source>
        <translation>Archivo para deshacer destruido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) on this computer and in the team&apos;s folder</source>
        <translation>
            <numerusform>%Ln registro en este equipo y en la carpeta compartida</numerusform>
            <numerusform>%Ln registros en este equipo y en la carpeta compartida</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching inside the undo files…</source>
        <translation>Buscando dentro de los archivos para deshacer…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln undo file(s) hold “%1”.</source>
        <translation>
            <numerusform>%Ln archivo para deshacer contiene «%1».</numerusform>
            <numerusform>%Ln archivos para deshacer contienen «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>One has no record here: %1</source>
        <translation>Uno no tiene registro aquí: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be searched.</source>
        <translation>
            <numerusform>En %Ln no se pudo buscar.</numerusform>
            <numerusform>En %Ln no se pudo buscar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record matches</source>
        <translation>Ningún registro coincide</translation>
    </message>
    <message>
        <source>No record here</source>
        <translation>Aquí no hay registros</translation>
    </message>
    <message>
        <source>Looked for in labels, people, reasons and databases. What the undo files hold is searched by the button beside the field.</source>
        <translation>Se buscó en etiquetas, personas, motivos y bases de datos. Lo que guardan los archivos de deshacer se busca con el botón junto al campo.</translation>
    </message>
    <message>
        <source>Records of other databases, people or months are not shown.</source>
        <translation>No se muestran los registros de otras bases de datos, personas o meses.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Devolver…</translation>
    </message>
</context>
<context>
    <name>ondelete::ActivityReport</name>
    <message>
        <source>Erased for good</source>
        <translation>Borrado para siempre</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>Reglas cambiadas</translation>
    </message>
    <message>
        <source>taken back by %1</source>
        <translation>deshecho por %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>revertido</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Undo file</source>
        <translation>Archivo para deshacer</translation>
    </message>
    <message>
        <source>Deletes: %1. Undos: %2. Fixes: %3.</source>
        <translation>Eliminaciones: %1. Deshechas: %2. Correcciones: %3.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Rollback script</source>
        <translation>Script de reversión</translation>
    </message>
</context>
<context>
    <name>ondelete::AlteredRows</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a column, in how many rows</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the column %2 would get the time of the undo, as its trigger sets it.</source>
        <translation>
            <numerusform>En %Ln fila de %1, la columna %2 tomaría la hora del momento en que se deshace, porque la pone su disparador.</numerusform>
            <numerusform>En %Ln filas de %1, la columna %2 tomaría la hora del momento en que se deshace, porque la pone su disparador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the columns %2 would get the time of the undo, as their triggers set them.</source>
        <translation>
            <numerusform>En %Ln fila de %1, las columnas %2 tomarían la hora del momento en que se deshace, porque la ponen sus disparadores.</numerusform>
            <numerusform>En %Ln filas de %1, las columnas %2 tomarían la hora del momento en que se deshace, porque la ponen sus disparadores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the column %2 has the time of the undo, as its trigger set it.</source>
        <translation>
            <numerusform>En %Ln fila de %1, la columna %2 tiene la hora en que se deshizo, porque la puso su disparador.</numerusform>
            <numerusform>En %Ln filas de %1, la columna %2 tiene la hora en que se deshizo, porque la puso su disparador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) of %1 the columns %2 have the time of the undo, as their triggers set them.</source>
        <translation>
            <numerusform>En %Ln fila de %1, las columnas %2 tienen la hora en que se deshizo, porque la pusieron sus disparadores.</numerusform>
            <numerusform>En %Ln filas de %1, las columnas %2 tienen la hora en que se deshizo, porque la pusieron sus disparadores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 would come back otherwise than they were.</source>
        <translation>
            <numerusform>%Ln fila de %1 volvería distinta de como era.</numerusform>
            <numerusform>%Ln filas de %1 volverían distintas de como eran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 came back otherwise than they were.</source>
        <translation>
            <numerusform>%Ln fila de %1 volvió distinta de como era.</numerusform>
            <numerusform>%Ln filas de %1 volvieron distintas de como eran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which columns can&apos;t be told: the table has no primary key.</source>
        <translation>No se puede decir en qué columnas: la tabla no tiene clave primaria.</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>Columnas: %1.</translation>
    </message>
    <message>
        <source>Rows: %1.</source>
        <translation>Filas: %1.</translation>
    </message>
    <message>
        <source>No trigger is known that writes there.</source>
        <translation>No se conoce ningún disparador que escriba allí.</translation>
    </message>
    <message>
        <source>Triggers there: %1.</source>
        <translation>Disparadores allí: %1.</translation>
    </message>
</context>
<context>
    <name>ondelete::Archive</name>
    <message>
        <source>Its description can&apos;t be read.</source>
        <translation>Su descripción no se puede leer.</translation>
    </message>
</context>
<context>
    <name>ondelete::ArchiveFile</name>
    <message>
        <source>There is no such file, or it can&apos;t be read.</source>
        <translation>No existe ese archivo o no se puede leer.</translation>
    </message>
    <message>
        <source>It is no undo file of OnDelete.</source>
        <translation>No es un archivo para deshacer de OnDelete.</translation>
    </message>
    <message>
        <source>It was written by a newer OnDelete: use that one.</source>
        <translation>Lo escribió un OnDelete más nuevo: use ese.</translation>
    </message>
    <message>
        <source>It can&apos;t be read to its end.</source>
        <translation>No se puede leer hasta el final.</translation>
    </message>
    <message>
        <source>It was changed or cut off after it was written: its checksum does not fit.</source>
        <translation>Fue cambiado o cortado después de escribirse: su suma de control no coincide.</translation>
    </message>
    <message>
        <source>It is not built as an undo file is.</source>
        <translation>No tiene la forma de un archivo para deshacer.</translation>
    </message>
    <message>
        <source>It could not be copied for reading, and others may change it meanwhile.</source>
        <translation>No se pudo copiar para leerlo, y otros pueden cambiarlo mientras tanto.</translation>
    </message>
    <message>
        <source>Its signature does not fit: it was changed after it was written, or somebody else wrote it.</source>
        <translation>Su firma no concuerda: se cambió después de escribirse, o lo escribió otra persona.</translation>
    </message>
</context>
<context>
    <name>ondelete::ArchiveWriter</name>
    <message>
        <source>The undo file %1 exists already and was not changed.</source>
        <translation>El archivo para deshacer %1 ya existe y no se cambió.</translation>
    </message>
    <message>
        <source>The undo file %1 could not be written (%2).</source>
        <translation>No se pudo escribir el archivo para deshacer %1 (%2).</translation>
    </message>
    <message>
        <source>The undo file %1 is not on the disk as it was written. %2</source>
        <translation>El archivo para deshacer %1 no está en el disco tal como se escribió. %2</translation>
    </message>
    <message>
        <source>The undo file could not be copied to %1 (%2).</source>
        <translation>No se pudo copiar el archivo para deshacer a %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) expected for the undo file, %2 came.</source>
        <translation>
            <numerusform>%1: se esperaba %Ln fila para el archivo para deshacer y llegaron %2.</numerusform>
            <numerusform>%1: se esperaban %Ln filas para el archivo para deshacer y llegaron %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The undo file %1 can&apos;t be signed: the key in the data folder can&apos;t be read.</source>
        <translation>El archivo de deshacer %1 no se puede firmar: no se puede leer la clave de la carpeta de datos.</translation>
    </message>
</context>
<context>
    <name>ondelete::Archiver</name>
    <message>
        <source>%1 Nothing was deleted: without an undo file nothing is. Free some space or choose another folder, then try again.</source>
        <translation>%1 No se eliminó nada: sin archivo para deshacer no se elimina nada. Libere espacio o elija otra carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The column %1 of %2 holds a value of the type %3 that can&apos;t be read back as it is written down, so an undo would not be exact. Nothing was changed. Where no undo is needed, a DBA can delete it in psql.</source>
        <translation>La columna %1 de %2 contiene un valor del tipo %3 que no se puede volver a leer tal como se escribe, así que deshacer no sería exacto. No se cambió nada. Si no hace falta deshacer, un DBA puede eliminarlo en psql.</translation>
    </message>
    <message>
        <source>%1 holds text in the encoding %2 that does not come back from UTF-8 as it is, so an undo would not be exact. Nothing was changed. Where no undo is needed, a DBA can delete it in psql.</source>
        <translation>%1 contiene texto en la codificación %2 que no vuelve de UTF-8 tal como es, así que deshacer no sería exacto. No se cambió nada. Si no hace falta deshacer, un DBA puede borrarlo en psql.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>ondelete::ArchivesCommand</name>
    <message>
        <source>The undo file %1 can&apos;t be used. %2</source>
        <translation>El archivo para deshacer %1 no se puede usar. %2</translation>
    </message>
    <message>
        <source>%1 could not be searched. %2</source>
        <translation>No se pudo buscar en %1. %2</translation>
    </message>
    <message>
        <source>The file %1 was not destroyed. %2</source>
        <translation>El archivo %1 no fue destruido. %2</translation>
    </message>
    <message>
        <source>Destroyed: %1. That delete can&apos;t be taken back any more. Backups of this disk are not touched.</source>
        <translation>Destruido: %1. Esa eliminación ya no se puede deshacer. Las copias de seguridad de este disco no se tocan.</translation>
    </message>
    <message>
        <source>Destroyed: %1</source>
        <translation>Destruido: %1</translation>
    </message>
    <message>
        <source>The undo files: list, check, search, destroy.</source>
        <translation>Los archivos para deshacer: listar, comprobar, buscar, destruir.</translation>
    </message>
    <message>
        <source>Deleted on %1 and erased for good: no undo file of it is left.</source>
        <translation>Eliminado el %1 y borrado para siempre: no queda ningún archivo para deshacerlo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln undo file(s) destroyed.</source>
        <translation>
            <numerusform>%Ln archivo para deshacer destruido.</numerusform>
            <numerusform>%Ln archivos para deshacer destruidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo files are kept for %Ln day(s).</source>
        <translation>
            <numerusform>Los archivos para deshacer se conservan %Ln día.</numerusform>
            <numerusform>Los archivos para deshacer se conservan %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key in the data folder can&apos;t be read or made. Nothing was changed.</source>
        <translation>La clave de la carpeta de datos no se puede leer ni crear. No se cambió nada.</translation>
    </message>
    <message>
        <source>Undo files and records that are signed with this key are trusted from now on.</source>
        <translation>Desde ahora se confía en los archivos de deshacer y los registros firmados con esta clave.</translation>
    </message>
    <message numerus="yes">
        <source>Moved to the bin: %1. There it is destroyed after %n day(s).</source>
        <translation>
            <numerusform>Movido a la papelera: %1. Allí se destruye después de %n día.</numerusform>
            <numerusform>Movido a la papelera: %1. Allí se destruye después de %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write &quot;archives list&quot;, &quot;verify FILE&quot;, &quot;find TEXT&quot;, &quot;destroy FILE&quot;, &quot;prune&quot;, &quot;key&quot; or &quot;trust KEY NAME&quot;.</source>
        <translation>Escriba &quot;archives list&quot;, &quot;verify FILE&quot;, &quot;find TEXT&quot;, &quot;destroy FILE&quot;, &quot;prune&quot;, &quot;key&quot; o &quot;trust KEY NAME&quot;.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Stopped: the other undo files were not looked at.</source>
        <translation>Detenido: los demás archivos de deshacer no se miraron.</translation>
    </message>
</context>
<context>
    <name>ondelete::ArchivesReport</name>
    <message>
        <source>Undo files</source>
        <translation>Archivos para deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln undo file(s).</source>
        <translation>
            <numerusform>%Ln archivo para deshacer.</numerusform>
            <numerusform>%Ln archivos para deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undo file(s) hold “%1”.</source>
        <translation>
            <numerusform>%Ln archivo para deshacer contiene «%1».</numerusform>
            <numerusform>%Ln archivos para deshacer contienen «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Undo until</source>
        <translation>Deshacer hasta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Found in rows</source>
        <translation>Hallado en filas</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation>se puede deshacer</translation>
    </message>
</context>
<context>
    <name>ondelete::AuditChanges</name>
    <message>
        <source>It is not what &quot;ondelete audit --format json&quot; writes.</source>
        <translation>No es lo que escribe «ondelete audit --format json».</translation>
    </message>
    <message>
        <source>Compared with the audit of %1: %2 new, %3 known, %4 no longer there.</source>
        <comment>counts of troubles</comment>
        <translation>Comparado con la auditoría del %1: %2 nuevos, %3 conocidos, %4 que ya no están.</translation>
    </message>
    <message>
        <source>Since the earlier audit</source>
        <translation>Desde la auditoría anterior</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>Clave foránea</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocido</translation>
    </message>
    <message>
        <source>no foreign key</source>
        <translation>sin clave foránea</translation>
    </message>
    <message>
        <source>Rules that are not as they were</source>
        <translation>Reglas que no son como eran</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>ondelete::AuditChecks</name>
    <message>
        <source>The rule list names this foreign key (ON DELETE %1), and the database has none.</source>
        <translation>La lista de reglas nombra esta clave foránea (ON DELETE %1) y la base de datos no la tiene.</translation>
    </message>
    <message>
        <source>The rule is ON DELETE %1, and the rule list wants %2.</source>
        <translation>La regla es ON DELETE %1 y la lista de reglas quiere %2.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of tables</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>Goes with it: %Ln foreign key(s)</source>
        <translation>
            <numerusform>Se va también: %Ln clave foránea</numerusform>
            <numerusform>Se va también: %Ln claves foráneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stays, unlinked: %Ln foreign key(s)</source>
        <translation>
            <numerusform>Queda, desvinculado: %Ln clave foránea</numerusform>
            <numerusform>Queda, desvinculado: %Ln claves foráneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stops the delete: %Ln foreign key(s)</source>
        <translation>
            <numerusform>Impide el borrado: %Ln clave foránea</numerusform>
            <numerusform>Impide el borrado: %Ln claves foráneas</numerusform>
        </translation>
    </message>
    <message>
        <source>This database has no table %1: the rule list does not fit it.</source>
        <translation>Esta base de datos no tiene la tabla %1: la lista de reglas no es para ella.</translation>
    </message>
    <message>
        <source>%1 (%2) to %3</source>
        <comment>a foreign key: table, columns, referenced table</comment>
        <translation>%1 (%2) a %3</translation>
    </message>
    <message>
        <source>What happens now when a row of %1 is deleted</source>
        <translation>Qué pasa ahora cuando se borra una fila de %1</translation>
    </message>
    <message numerus="yes">
        <source>rule(s) are not as the rule list wants them</source>
        <translation>
            <numerusform>regla no es como la quiere la lista</numerusform>
            <numerusform>reglas no son como las quiere la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>foreign key(s) can stop a delete now</source>
        <translation>
            <numerusform>clave foránea puede impedir un borrado ahora</numerusform>
            <numerusform>claves foráneas pueden impedir un borrado ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>could not be checked</source>
        <translation>
            <numerusform>no se pudo comprobar</numerusform>
            <numerusform>no se pudieron comprobar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rule(s) are as required</source>
        <translation>
            <numerusform>regla es como se requiere</numerusform>
            <numerusform>reglas son como se requiere</numerusform>
        </translation>
    </message>
    <message>
        <source>A delete rule is not the one that the rule list wants</source>
        <translation>Una regla de borrado no es la que quiere la lista</translation>
    </message>
    <message>
        <source>&quot;ondelete fix --dry-run&quot; shows the change and the locks that it needs.</source>
        <translation>«ondelete fix --dry-run» muestra el cambio y los bloqueos que necesita.</translation>
    </message>
    <message>
        <source>A foreign key of the rule list is missing</source>
        <translation>Falta una clave foránea de la lista de reglas</translation>
    </message>
    <message>
        <source>Add the foreign key in a migration, or take its rule out of the rule list.</source>
        <translation>Añada la clave foránea en una migración, o quite su regla de la lista.</translation>
    </message>
    <message>
        <source>The table whose rows are deleted is missing</source>
        <translation>Falta la tabla cuyas filas se borran</translation>
    </message>
    <message>
        <source>Name the rule list of this database with --spec, or connect to the database that it is for.</source>
        <translation>Indique con --spec la lista de reglas de esta base de datos, o conéctese a la base de datos para la que es.</translation>
    </message>
    <message>
        <source>The rule list says of the root table what is not so</source>
        <translation>La lista de reglas dice de la tabla raíz algo que no es así</translation>
    </message>
    <message>
        <source>Correct the rule list: what it says of columns and values must be in the database.</source>
        <translation>Corrija la lista de reglas: lo que dice de columnas y valores tiene que estar en la base de datos.</translation>
    </message>
    <message>
        <source>SET NULL on a column that is NOT NULL</source>
        <translation>SET NULL en una columna NOT NULL</translation>
    </message>
    <message>
        <source>Each such delete fails. Drop NOT NULL with the change, or choose another rule.</source>
        <translation>Cada borrado así falla. Quite NOT NULL con el cambio, o elija otra regla.</translation>
    </message>
    <message>
        <source>SET NULL meets a CHECK that forbids it</source>
        <translation>SET NULL choca con un CHECK que lo prohíbe</translation>
    </message>
    <message>
        <source>Deletes that reach these rows fail. Choose CASCADE, or change the rows or the CHECK first.</source>
        <translation>Los borrados que llegan a estas filas fallan. Elija CASCADE, o cambie antes las filas o el CHECK.</translation>
    </message>
    <message>
        <source>SET NULL makes rows alike that must differ</source>
        <translation>SET NULL deja iguales filas que deben diferir</translation>
    </message>
    <message>
        <source>Deletes that reach these rows fail. Choose another rule, or change the unique index.</source>
        <translation>Los borrados que llegan a estas filas fallan. Elija otra regla, o cambie el índice único.</translation>
    </message>
    <message>
        <source>SET NULL breaks another foreign key</source>
        <translation>SET NULL rompe otra clave foránea</translation>
    </message>
    <message>
        <source>Deletes that reach these rows fail. Set only the columns that no other key needs.</source>
        <translation>Los borrados que llegan a estas filas fallan. Vacíe solo las columnas que ninguna otra clave necesita.</translation>
    </message>
    <message>
        <source>SET NULL leaves a row without a partition</source>
        <translation>SET NULL deja una fila sin partición</translation>
    </message>
    <message>
        <source>Deletes that reach these rows fail. Make a partition for NULL, or choose another rule.</source>
        <translation>Los borrados que llegan a estas filas fallan. Cree una partición para NULL, o elija otra regla.</translation>
    </message>
    <message>
        <source>A foreign key that the rule list does not name stops deletes</source>
        <translation>Una clave foránea que la lista no nombra impide borrados</translation>
    </message>
    <message>
        <source>Give it a rule in the rule list; &quot;ondelete fix --include-unlisted&quot; takes the suggested one.</source>
        <translation>Dele una regla en la lista; «ondelete fix --include-unlisted» toma la sugerida.</translation>
    </message>
    <message>
        <source>SET DEFAULT has no value that can stand there</source>
        <translation>SET DEFAULT no tiene un valor que pueda quedar ahí</translation>
    </message>
    <message>
        <source>Give the column a default that points at a row which stays, or choose another rule.</source>
        <translation>Dé a la columna un valor por defecto que apunte a una fila que queda, o elija otra regla.</translation>
    </message>
    <message>
        <source>SET NULL on a generated column</source>
        <translation>SET NULL en una columna generada</translation>
    </message>
    <message>
        <source>PostgreSQL computes the column itself. Choose CASCADE or leave the key as it is.</source>
        <translation>PostgreSQL calcula la columna por sí mismo. Elija CASCADE o deje la clave como está.</translation>
    </message>
    <message>
        <source>The table&apos;s owner lacks a right that the rule needs</source>
        <translation>Al dueño de la tabla le falta un permiso que la regla necesita</translation>
    </message>
    <message>
        <source>PostgreSQL runs the rule as the owner. Grant the owner the right that the message names.</source>
        <translation>PostgreSQL ejecuta la regla como el dueño. Concédale el permiso que nombra el mensaje.</translation>
    </message>
    <message>
        <source>A published table has no replica identity</source>
        <translation>Una tabla publicada no tiene identidad de réplica</translation>
    </message>
    <message>
        <source>PostgreSQL refuses to change its rows. Give it a primary key or a REPLICA IDENTITY.</source>
        <translation>PostgreSQL se niega a cambiar sus filas. Dele una clave primaria o una REPLICA IDENTITY.</translation>
    </message>
    <message>
        <source>A rewrite rule takes the place of what the foreign key does</source>
        <translation>Una regla de reescritura ocupa el lugar de lo que hace la clave foránea</translation>
    </message>
    <message>
        <source>Drop the rewrite rule, or make it a trigger.</source>
        <translation>Elimine la regla de reescritura, o conviértala en un disparador.</translation>
    </message>
    <message>
        <source>SET NULL also empties a column that is needed for something else</source>
        <translation>SET NULL vacía también una columna que se necesita para otra cosa</translation>
    </message>
    <message>
        <source>From PostgreSQL 15 on, SET NULL can name the columns that it empties.</source>
        <translation>Desde PostgreSQL 15, SET NULL puede nombrar las columnas que vacía.</translation>
    </message>
    <message>
        <source>A foreign key was never validated</source>
        <translation>Una clave foránea nunca se validó</translation>
    </message>
    <message>
        <source>Rows may point at nothing. Clean them up, then VALIDATE CONSTRAINT.</source>
        <translation>Puede haber filas que no apuntan a nada. Límpielas y después VALIDATE CONSTRAINT.</translation>
    </message>
    <message>
        <source>A foreign key is not enforced</source>
        <translation>Una clave foránea no se hace cumplir</translation>
    </message>
    <message>
        <source>PostgreSQL does not look at it when rows are deleted. Enforce it, or rely on it for nothing.</source>
        <translation>PostgreSQL no la mira cuando se borran filas. Hágala cumplir, o no confíe en ella para nada.</translation>
    </message>
    <message>
        <source>A foreign key&apos;s triggers are disabled or changed</source>
        <translation>Los disparadores de una clave foránea están desactivados o cambiados</translation>
    </message>
    <message>
        <source>Its rule may not run. Enable the triggers before anything else is changed.</source>
        <translation>Puede que su regla no se ejecute. Active los disparadores antes de cambiar otra cosa.</translation>
    </message>
    <message>
        <source>What happens to rows depends on an order that nobody fixed</source>
        <translation>Lo que pasa con las filas depende de un orden que nadie fijó</translation>
    </message>
    <message>
        <source>Two keys reach the same rows with different rules. Give both the same rule.</source>
        <translation>Dos claves llegan a las mismas filas con reglas distintas. Dé a ambas la misma regla.</translation>
    </message>
    <message>
        <source>A table&apos;s rows are on other servers</source>
        <translation>Las filas de una tabla están en otros servidores</translation>
    </message>
    <message>
        <source>They can&apos;t be checked from here. Look at them with the tools of the cluster.</source>
        <translation>No se pueden comprobar desde aquí. Mírelas con las herramientas del clúster.</translation>
    </message>
    <message>
        <source>A constraint could not be checked</source>
        <translation>Una restricción no se pudo comprobar</translation>
    </message>
    <message>
        <source>It calls code of somebody else, which is not run by looking. &quot;--evaluate-code-of OWNER&quot; runs it.</source>
        <translation>Llama a código de otra persona, que no se ejecuta al mirar. «--evaluate-code-of OWNER» lo ejecuta.</translation>
    </message>
    <message>
        <source>A foreign key has no index</source>
        <translation>Una clave foránea no tiene índice</translation>
    </message>
    <message>
        <source>Each deleted row reads the whole table. &quot;ondelete fix --create-indexes&quot; makes one first.</source>
        <translation>Cada fila borrada lee la tabla entera. «ondelete fix --create-indexes» crea uno antes.</translation>
    </message>
</context>
<context>
    <name>ondelete::AuditCommand</name>
    <message>
        <source>--fail-on takes blocks, differs, problems or never.</source>
        <translation>--fail-on admite blocks, differs, problems o never.</translation>
    </message>
    <message>
        <source>Compare every delete rule with the rule list.</source>
        <translation>Comparar cada regla de borrado con la lista de reglas.</translation>
    </message>
    <message>
        <source>Exit with 1 from this level on: blocks, differs (the default), problems or never.</source>
        <translation>Terminar con 1 a partir de este nivel: blocks, differs (el predeterminado), problems o never.</translation>
    </message>
    <message>
        <source>--baseline and --since are the same question: say one of them. Nothing was contacted.</source>
        <translation>--baseline y --since son la misma pregunta: indique una de ellas. No se contactó con nada.</translation>
    </message>
    <message>
        <source>The earlier audit %1 can&apos;t be used. %2 Nothing was contacted.</source>
        <translation>La auditoría anterior %1 no se puede usar. %2 No se contactó con nada.</translation>
    </message>
    <message>
        <source>Loading %1 into a private server.</source>
        <translation>Cargando %1 en un servidor privado.</translation>
    </message>
    <message>
        <source>a private server</source>
        <translation>un servidor privado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) of the dump failed: what it was (they were) to make is missing here.</source>
        <translation>
            <numerusform>%Ln sentencia del volcado falló: lo que debía crear falta aquí.</numerusform>
            <numerusform>%Ln sentencias del volcado fallaron: lo que debían crear falta aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over in the dump, as delete rules don&apos;t depend on it: %Ln statement(s).</source>
        <translation>
            <numerusform>Omitida en el volcado, porque las reglas de borrado no dependen de ella: %Ln sentencia.</numerusform>
            <numerusform>Omitidas en el volcado, porque las reglas de borrado no dependen de ellas: %Ln sentencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 is for one database, not for a fleet. Nothing was contacted.</source>
        <translation>--%1 es para una base de datos, no para una flota. No se contactó con nada.</translation>
    </message>
    <message>
        <source>A fleet can&apos;t be written in this format. Nothing was contacted.</source>
        <translation>Una flota no se puede escribir en este formato. No se contactó con nada.</translation>
    </message>
    <message>
        <source>--from needs no connection: leave --connection out. Nothing was contacted.</source>
        <translation>--from no necesita conexión: omita --connection. No se contactó con nada.</translation>
    </message>
    <message>
        <source>Without a server: load this dump, plain SQL, into a private one and look at that; - is standard input.</source>
        <translation>Sin servidor: cargar este volcado, SQL plano, en uno privado y mirar ese; - es la entrada estándar.</translation>
    </message>
    <message>
        <source>An earlier audit as JSON: what it had does not fail, what is new does, and what is fixed is said.</source>
        <translation>Una auditoría anterior en JSON: lo que tenía no falla, lo nuevo sí, y lo arreglado se dice.</translation>
    </message>
    <message>
        <source>The same, in other words: what changed since then.</source>
        <translation>Lo mismo, con otras palabras: qué cambió desde entonces.</translation>
    </message>
    <message>
        <source>Where in the repository keys belong, for sarif, github and gitlab: a JSON object {KEY, TABLE or *: &quot;FILE:LINE&quot;}, or the SQL file that makes them.</source>
        <translation>A qué lugar del repositorio pertenecen las claves, para sarif, github y gitlab: un objeto JSON {CLAVE, TABLA o *: &quot;ARCHIVO:LÍNEA&quot;}, o el archivo SQL que las crea.</translation>
    </message>
</context>
<context>
    <name>ondelete::AuditReport</name>
    <message>
        <source>matches</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>unlisted</source>
        <translation>no listada</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>To change · %1</source>
        <translation>Por cambiar · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n would still stop(s) deletes</source>
        <translation>
            <numerusform>%n aún impediría eliminar</numerusform>
            <numerusform>%n aún impedirían eliminar</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule as required · %1</source>
        <translation>Regla según lo requerido · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n still stop(s) deletes</source>
        <translation>
            <numerusform>%n sigue impidiendo eliminar</numerusform>
            <numerusform>%n siguen impidiendo eliminar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) deletes</source>
        <translation>
            <numerusform>%n impide eliminar</numerusform>
            <numerusform>%n impiden eliminar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a group&apos;s title and what in it stops deletes</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Claves foráneas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencia a</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Deseada</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Stops deletes</source>
        <translation>Impide eliminar</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>A tener en cuenta</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>Clave foránea</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>References without a foreign key</source>
        <translation>Referencias sin clave foránea</translation>
    </message>
    <message>
        <source>This database has no table %1: the rule list does not fit it.</source>
        <translation>Esta base de datos no tiene la tabla %1: la lista de reglas no le corresponde.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>two counted things, as one sentence</comment>
        <translation>%1; %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change</source>
        <translation>
            <numerusform>%n regla por cambiar</numerusform>
            <numerusform>%n reglas por cambiar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) would still stop deletes</source>
        <translation>
            <numerusform>%n elemento más seguiría impidiendo eliminar</numerusform>
            <numerusform>%n elementos más seguirían impidiendo eliminar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change; nothing else is known to stop deletes.</source>
        <translation>
            <numerusform>%n regla por cambiar; no se conoce nada más que impida eliminar.</numerusform>
            <numerusform>%n reglas por cambiar; no se conoce nada más que impida eliminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every rule is as required, but %n thing(s) still stop(s) deletes.</source>
        <translation>
            <numerusform>Todas las reglas son las requeridas, pero %n elemento sigue impidiendo eliminar.</numerusform>
            <numerusform>Todas las reglas son las requeridas, pero %n elementos siguen impidiendo eliminar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every rule is as required, and nothing is known to stop deletes.</source>
        <translation>Todas las reglas son las requeridas y no se conoce nada que impida eliminar.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) match(es) the rule list.</source>
        <translation>
            <numerusform>%n regla coincide con la lista de reglas.</numerusform>
            <numerusform>%n reglas coinciden con la lista de reglas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) that the rule list names is (are) missing in this database.</source>
        <translation>
            <numerusform>En esta base de datos falta %n clave foránea que figura en la lista de reglas.</numerusform>
            <numerusform>En esta base de datos faltan %n claves foráneas que figuran en la lista de reglas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) that a delete can reach is (are) not in the rule list.</source>
        <translation>
            <numerusform>%n clave foránea a la que puede llegar una eliminación no está en la lista de reglas.</numerusform>
            <numerusform>%n claves foráneas a las que puede llegar una eliminación no están en la lista de reglas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete rules: %1</source>
        <translation>Reglas de borrado: %1</translation>
    </message>
    <message>
        <source>What a delete from %1 meets, foreign key by foreign key.</source>
        <translation>Lo que encuentra una eliminación en %1, clave foránea por clave foránea.</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) has (have) no index: each delete reads its (their) whole table.</source>
        <translation>
            <numerusform>%n clave foránea no tiene índice: cada eliminación lee su tabla entera.</numerusform>
            <numerusform>%n claves foráneas no tienen índice: cada eliminación lee sus tablas enteras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that refer to another table without a foreign key stay as they are when the row that they name is deleted.</source>
        <translation>Las filas que hacen referencia a otra tabla sin clave foránea se quedan como están cuando se elimina la fila a la que apuntan.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>Where &quot;at least&quot; is said, row-level security or missing rights may hide rows from %1.</source>
        <translation>Donde dice «al menos», la seguridad a nivel de fila o la falta de permisos puede ocultar filas a %1.</translation>
    </message>
    <message>
        <source>This database has no table %1: the rule list does not fit it. Did you mean %2?</source>
        <translation>Esta base de datos no tiene la tabla %1: la lista de reglas no le corresponde. ¿Quiso decir %2?</translation>
    </message>
    <message>
        <source>a foreign table, not asked</source>
        <translation>una tabla externa, no consultada</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) could not be checked: see what it says there.</source>
        <translation>
            <numerusform>%n clave foránea no se pudo comprobar: vea lo que se dice allí.</numerusform>
            <numerusform>%n claves foráneas no se pudieron comprobar: vea lo que se dice allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the rule list · %1</source>
        <translation>Fuera de la lista de reglas · %1</translation>
    </message>
</context>
<context>
    <name>ondelete::BatchChoice</name>
    <message>
        <source>&amp;Go on in batches of</source>
        <translation>C&amp;ontinuar en lotes de</translation>
    </message>
    <message>
        <source>In b&amp;atches of</source>
        <translation>En &amp;lotes de</translation>
    </message>
    <message numerus="yes">
        <source> row(s)</source>
        <translation>
            <numerusform> fila</numerusform>
            <numerusform> filas</numerusform>
        </translation>
    </message>
    <message>
        <source>A delete of this %1 in batches is unfinished</source>
        <translation>Una eliminación por lotes de esta %1 está sin terminar</translation>
    </message>
    <message>
        <source>%1 Not in batches, all the rest goes at once.</source>
        <translation>%1 Si no es por lotes, todo el resto se elimina de una vez.</translation>
    </message>
    <message>
        <source>An unfinished delete in batches goes on</source>
        <translation>Continúa una eliminación por lotes sin terminar</translation>
    </message>
    <message>
        <source>%1 This one goes on with it: %2.</source>
        <translation>%1 Esta la continúa: %2.</translation>
    </message>
    <message>
        <source>The rows go in batches, not all at once</source>
        <translation>Las filas se eliminan por lotes, no todas a la vez</translation>
    </message>
</context>
<context>
    <name>ondelete::BatchDeleter</name>
    <message>
        <source>%1 has no row %2. Nothing was changed. It may have been deleted already; look at the list again.</source>
        <translation>%1 no tiene la fila %2. No se cambió nada. Puede que ya se haya eliminado; conviene mirar de nuevo la lista.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Can&apos;t be deleted yet: %1 Nothing was changed.</source>
        <translation>Todavía no se puede eliminar: %1 No se cambió nada.</translation>
    </message>
    <message>
        <source>It can&apos;t be told what would happen: %1 Nothing was changed.</source>
        <translation>No se puede saber qué pasaría: %1 No se cambió nada.</translation>
    </message>
    <message>
        <source>What becomes of some rows hangs on the order in which PostgreSQL acts, and batches are another order, so it can only be deleted at once. Nothing was changed.</source>
        <translation>Lo que ocurre con algunas filas depende del orden en que actúa PostgreSQL, y los lotes son otro orden, así que solo se puede eliminar de una vez. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 No se cambió nada.</translation>
    </message>
    <message>
        <source>What would be deleted has changed since it was shown. Nothing was changed. Look at it again, then decide.</source>
        <translation>Lo que se eliminaría ha cambiado desde que se mostró. No se cambió nada. Conviene mirarlo de nuevo y decidir después.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>This batch was not changed: %1</source>
        <translation>Este lote no se ha cambiado: %1</translation>
    </message>
    <message>
        <source>There is nothing left to delete. Nothing was changed.</source>
        <translation>No queda nada que eliminar. No se ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::BatchDeleting</name>
    <message>
        <source>Batch %1 of %2</source>
        <translation>Lote %1 de %2</translation>
    </message>
    <message>
        <source>%1. What is deleted stays so, also if you cancel.</source>
        <translation>%1. Lo eliminado se queda así, aunque cancele.</translation>
    </message>
    <message>
        <source>%1; rows: %2 of %3, %4 a second; left: %5. What is deleted stays so, also if you cancel.</source>
        <translation>%1; filas: %2 de %3, %4 por segundo; queda: %5. Lo eliminado se queda así, aunque cancele.</translation>
    </message>
    <message>
        <source>Delete the same %1 in batches again, and it goes on where it stopped; or take back what is deleted.</source>
        <translation>Elimine de nuevo por lotes la misma %1 y continuará donde se detuvo; o deshaga lo eliminado.</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>Lote %1: %2</translation>
    </message>
</context>
<context>
    <name>ondelete::BatchFiles</name>
    <message>
        <source>The undo file %1 is of no delete in batches.</source>
        <translation>El archivo para deshacer %1 no es de ninguna eliminación por lotes.</translation>
    </message>
    <message>
        <source>There is neither a file nor a delete in batches that is called %1.</source>
        <translation>No hay ningún archivo ni ninguna eliminación por lotes que se llame %1.</translation>
    </message>
    <message>
        <source>The undo file of batch %1 is not there, so not all batches can come back. Each of the others can be taken back by itself, the last first.</source>
        <translation>El archivo para deshacer del lote %1 no está, así que no todos los lotes pueden volver. Cada uno de los demás se puede deshacer por separado, el último primero.</translation>
    </message>
</context>
<context>
    <name>ondelete::BatchReport</name>
    <message>
        <source>Batches, in their order</source>
        <translation>Lotes, en su orden</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>%1, with the last batch</source>
        <translation>%1, con el último lote</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminadas</translation>
    </message>
    <message>
        <source>not deleted</source>
        <translation>no eliminado</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>Filas eliminadas</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>Otras filas</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Undo file</source>
        <translation>Archivo de deshacer</translation>
    </message>
    <message>
        <source>Delete in batches</source>
        <translation>Eliminación por lotes</translation>
    </message>
    <message>
        <source>To go on: ondelete delete %1 --batch %2 --yes</source>
        <translation>Para continuar: ondelete delete %1 --batch %2 --yes</translation>
    </message>
    <message>
        <source>To take back: ondelete undo --batches %1 --yes</source>
        <translation>Para deshacer: ondelete undo --batches %1 --yes</translation>
    </message>
    <message>
        <source>What stops it</source>
        <translation>Qué lo impide</translation>
    </message>
    <message>
        <source>Undo of a delete in batches</source>
        <translation>Deshacer una eliminación por lotes</translation>
    </message>
    <message>
        <source>To go on: ondelete undo --batches %1 --yes</source>
        <translation>Para continuar: ondelete undo --batches %1 --yes</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Vuelven</translation>
    </message>
    <message>
        <source>Linked again</source>
        <translation>Revinculadas</translation>
    </message>
    <message>
        <source>Changed since, left alone</source>
        <translation>Cambiadas desde entonces, sin tocar</translation>
    </message>
</context>
<context>
    <name>ondelete::BatchUndoer</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The undo file %1 can&apos;t be used. %2</source>
        <translation>El archivo para deshacer %1 no se puede usar. %2</translation>
    </message>
    <message>
        <source>The undo file %1 is of another delete.</source>
        <translation>El archivo para deshacer %1 es de otra eliminación.</translation>
    </message>
    <message>
        <source>Cancelled. This batch was not changed.</source>
        <translation>Cancelado. Este lote no se ha cambiado.</translation>
    </message>
    <message>
        <source>This batch was not changed: %1</source>
        <translation>Este lote no se ha cambiado: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::BatchedDelete</name>
    <message>
        <source>No batch was deleted. Nothing was changed.</source>
        <translation>No se ha eliminado ningún lote. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>All batches are deleted: %1.</source>
        <translation>Todos los lotes están eliminados: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 batches are deleted; of one more it is not known; the rest is untouched.</source>
        <translation>%1 de %2 lotes están eliminados; de uno más no se sabe; el resto está intacto.</translation>
    </message>
    <message>
        <source>%1 of %2 batches are deleted; the rest is untouched.</source>
        <translation>%1 de %2 lotes están eliminados; el resto está intacto.</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Cancelado. %1</translation>
    </message>
    <message>
        <source>%1 Batch %2: %3</source>
        <translation>%1 Lote %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 go with the rows that they point at: the table has no primary key, so they can&apos;t be told apart. That may make a batch larger.</source>
        <translation>
            <numerusform>%Ln fila de %1 va con las filas a las que apunta: la tabla no tiene clave primaria, así que no se distinguen. Eso puede hacer más grande un lote.</numerusform>
            <numerusform>%Ln filas de %1 van con las filas a las que apuntan: la tabla no tiene clave primaria, así que no se distinguen. Eso puede hacer más grande un lote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 go with the rows that they point at: this user has no right to delete from the table itself. That may make a batch larger.</source>
        <translation>
            <numerusform>%Ln fila de %1 va con las filas a las que apunta: este usuario no tiene derecho a eliminar de la tabla misma. Eso puede hacer más grande un lote.</numerusform>
            <numerusform>%Ln filas de %1 van con las filas a las que apuntan: este usuario no tiene derecho a eliminar de la tabla misma. Eso puede hacer más grande un lote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 go with the rows that they point at: policies may hide some from this user. That may make a batch larger.</source>
        <translation>
            <numerusform>%Ln fila de %1 va con las filas a las que apunta: las políticas pueden ocultar algunas a este usuario. Eso puede hacer más grande un lote.</numerusform>
            <numerusform>%Ln filas de %1 van con las filas a las que apuntan: las políticas pueden ocultar algunas a este usuario. Eso puede hacer más grande un lote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In batches of at most %Ln row(s), each a transaction of its own: at least %1. Others see the rows go bit by bit: there is no one moment before which all are there and after which all are gone.</source>
        <translation>
            <numerusform>En lotes de %Ln fila como máximo, cada uno una transacción propia: al menos %1. Los demás ven desaparecer las filas poco a poco: no hay un único momento antes del cual están todas y después del cual no queda ninguna.</numerusform>
            <numerusform>En lotes de %Ln filas como máximo, cada uno una transacción propia: al menos %1. Los demás ven desaparecer las filas poco a poco: no hay un único momento antes del cual están todas y después del cual no queda ninguna.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::BatchedUndo</name>
    <message>
        <source>Batches that would come back, the last first: %1. Only batch %2 was looked at, for the others stand on it.</source>
        <translation>Lotes que volverían, el último primero: %1. Solo se ha mirado el lote %2, porque los demás se apoyan en él.</translation>
    </message>
    <message>
        <source>All batches are back: %1.</source>
        <translation>Todos los lotes han vuelto: %1.</translation>
    </message>
    <message>
        <source>No batch is back: all %1 are deleted as before.</source>
        <translation>No ha vuelto ningún lote: los %1 siguen eliminados como antes.</translation>
    </message>
    <message>
        <source>%1 of %2 batches are back, the last first; batches 1 to %3 are still deleted.</source>
        <translation>%1 de %2 lotes han vuelto, el último primero; los lotes 1 a %3 siguen eliminados.</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>Lote %1: %2</translation>
    </message>
</context>
<context>
    <name>ondelete::Batches</name>
    <message>
        <source>%1; left: %2</source>
        <translation>%1; faltan: %2</translation>
    </message>
    <message numerus="yes">
        <source>Batch %1 of %2: %3, %Ln row(s)</source>
        <translation>
            <numerusform>Lote %1 de %2: %3, %Ln fila</numerusform>
            <numerusform>Lote %1 de %2: %3, %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>--archive names a folder where batches are deleted, each with an undo file of its own; %1 is none that can be written. Nothing was changed.</source>
        <translation>--archive indica una carpeta cuando se elimina por lotes, cada uno con su propio archivo para deshacer; %1 no es ninguna en la que se pueda escribir. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>--try runs the whole in one transaction, which batches are to avoid. Nothing was changed.</source>
        <translation>--try lo ejecuta todo en una transacción, que es lo que los lotes deben evitar. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>--all-or-nothing is one transaction, --batch several. Nothing was changed.</source>
        <translation>--all-or-nothing es una transacción, --batch varias. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>What is deleted in batches can&apos;t be erased for good at once: stopped half-way, it could not be taken back. Delete it, then destroy its undo files. Nothing was changed.</source>
        <translation>Lo que se elimina por lotes no se puede borrar definitivamente a la vez: detenido a medias, no se podría deshacer. Elimínelo y después destruya sus archivos para deshacer. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>--batch goes by the rules that hold: leave --rules out. Nothing was changed.</source>
        <translation>--batch sigue las reglas vigentes: omita --rules. No se ha cambiado nada.</translation>
    </message>
    <message numerus="yes">
        <source>It goes on with %1, of which %Ln batch(es) are deleted.</source>
        <translation>
            <numerusform>Continúa con %1, de la que %Ln lote está eliminado.</numerusform>
            <numerusform>Continúa con %1, de la que %Ln lotes están eliminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of all batches: %1</source>
        <translation>El nombre de todos los lotes: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 of %2 batches are back</source>
        <translation>%1 de %2 lotes han vuelto</translation>
    </message>
    <message>
        <source>This is batch %1 of a delete in batches. To take all of it back: ondelete undo --batches %2</source>
        <translation>Este es el lote %1 de una eliminación por lotes. Para deshacerla entera: ondelete undo --batches %2</translation>
    </message>
</context>
<context>
    <name>ondelete::BlockerEnding</name>
    <message>
        <source>Interrupt a statement</source>
        <translation>Interrumpir una instrucción</translation>
    </message>
    <message>
        <source>End a connection</source>
        <translation>Terminar una conexión</translation>
    </message>
    <message>
        <source>Interrupt what pid %1 runs?</source>
        <translation>¿Interrumpir lo que ejecuta el pid %1?</translation>
    </message>
    <message>
        <source>End the connection of pid %1?</source>
        <translation>¿Terminar la conexión del pid %1?</translation>
    </message>
    <message>
        <source>Its statement fails, and what its transaction has not committed is rolled back. The program stays connected and may try again.</source>
        <translation>Su instrucción falla, y lo que su transacción no ha confirmado se revierte. El programa sigue conectado y puede volver a intentarlo.</translation>
    </message>
    <message>
        <source>It is idle within a transaction: nothing runs that could be interrupted. What it has not committed is rolled back, and the program loses its connection.</source>
        <translation>Está inactivo dentro de una transacción: no ejecuta nada que se pueda interrumpir. Lo que no ha confirmado se revierte, y el programa pierde su conexión.</translation>
    </message>
    <message>
        <source>Interrupt it</source>
        <translation>Interrumpirlo</translation>
    </message>
    <message>
        <source>End its connection</source>
        <translation>Terminar su conexión</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Dejar que termine</translation>
    </message>
    <message>
        <source>The server was asked to end pid %1; the fix goes on as soon as it has.</source>
        <translation>Se pidió al servidor que termine el pid %1; la corrección sigue en cuanto lo haya hecho.</translation>
    </message>
    <message>
        <source>Pid %1 is gone already.</source>
        <translation>El pid %1 ya no está.</translation>
    </message>
    <message>
        <source>Pid %1 could not be ended, nothing was interrupted: %2</source>
        <translation>No se pudo terminar el pid %1, no se interrumpió nada: %2</translation>
    </message>
</context>
<context>
    <name>ondelete::BlockingRowsDialog</name>
    <message>
        <source>Rows that stop the delete – %1</source>
        <translation>Filas que impiden la eliminación – %1</translation>
    </message>
    <message>
        <source>What stops the delete of this %1</source>
        <translation>Lo que impide eliminar esta %1</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3</source>
        <translation>%1: las primeras %2 de %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>webinars: 12</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
</context>
<context>
    <name>ondelete::CheckPlaces</name>
    <message>
        <source>The file %1 is not a JSON object from keys or tables to files. Nothing was contacted.</source>
        <translation>El archivo %1 no es un objeto JSON de claves o tablas a archivos. No se contactó con nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::CleanUpDialog</name>
    <message>
        <source>Clean up – %1</source>
        <translation>Limpiar – %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>It is being removed. Cancel that before you close this window.</source>
        <translation>Se está quitando. Cancélelo antes de cerrar esta ventana.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n item(s)</source>
        <translation>
            <numerusform>&amp;Quitar %n elemento</numerusform>
            <numerusform>&amp;Quitar %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Aún no se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was removed</source>
        <translation>No se quitó nada</translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation>Quedó: %1</translation>
    </message>
    <message>
        <source>Nothing of the interrupted fix is left</source>
        <translation>No queda nada de la corrección interrumpida</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) removed</source>
        <translation>
            <numerusform>Quitado: %1 de %n elemento</numerusform>
            <numerusform>Quitados: %1 de %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::CodeConsent</name>
    <message>
        <source>Evaluate code of %1?</source>
        <translation>¿Evaluar código de %1?</translation>
    </message>
    <message>
        <source>Functions that belong to %1 would run with the rights of %2.</source>
        <translation>Funciones que pertenecen a %1 se ejecutarían con los permisos de %2.</translation>
    </message>
    <message>
        <source>What is not known hangs on them. A function can do whatever %1 may do: read, and, where the database lets it, reach programs and other servers, which nothing takes back. Say yes only where you trust %2. It holds for this connection, until you leave it.</source>
        <translation>Lo que no se sabe depende de ellas. Una función puede hacer todo lo que puede %1: leer y, donde la base de datos lo permita, llegar a programas y a otros servidores, lo que nada deshace. Acepte solo si confía en %2. Vale para esta conexión, hasta que la deje.</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>&amp;Evaluar</translation>
    </message>
</context>
<context>
    <name>ondelete::CodeTrust</name>
    <message>
        <source>%1 of %2</source>
        <comment>a function and the role that owns it</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>It would run %1 with your rights, so it was not evaluated; --evaluate-code-of and the owner&apos;s name evaluate it.</source>
        <translation>Ejecutaría %1 con los derechos de usted, así que no se evaluó; --evaluate-code-of con el nombre del propietario lo evalúa.</translation>
    </message>
    <message>
        <source>It would run %1, which can read files, run SQL or change something, so it was not evaluated.</source>
        <translation>Ejecutaría %1, que puede leer archivos, ejecutar SQL o cambiar algo, así que no se evaluó.</translation>
    </message>
</context>
<context>
    <name>ondelete::ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>ondelete::Command</name>
    <message>
        <source>Something is missing behind &quot;%1&quot;. See &quot;ondelete %1 --help&quot;.</source>
        <translation>Falta algo después de &quot;%1&quot;. Véase &quot;ondelete %1 --help&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many. See &quot;ondelete %2 --help&quot;.</source>
        <translation>&quot;%1&quot; está de más. Véase &quot;ondelete %2 --help&quot;.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 admite un número entero de %2 a %3.</translation>
    </message>
    <message>
        <source>The rule list %1 can&apos;t be read (%2). Nothing was contacted.</source>
        <translation>La lista de reglas %1 no se puede leer (%2). No se estableció ninguna conexión.</translation>
    </message>
    <message>
        <source>The rule list %1 has mistakes. Nothing was contacted.</source>
        <translation>La lista de reglas %1 tiene errores. No se estableció ninguna conexión.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written there. Nothing was done.</source>
        <translation>El archivo %1 no se puede escribir ahí. No se hizo nada.</translation>
    </message>
    <message>
        <source>The report could not be written (%1).</source>
        <translation>El informe no se pudo escribir (%1).</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The language of messages, such as es; without it that of the locale.</source>
        <translation>El idioma de los mensajes, como es; si no se indica, el de la configuración regional.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of %2: write a JSON array of %3 texts. Nothing was changed.</source>
        <translation>&quot;%1&quot; no es una clave de %2: hay que escribir un array JSON de %3 textos. No se cambió nada.</translation>
    </message>
    <message>
        <source>Run the functions of this role with your rights where a constraint, a type or a policy calls them; without it only those of superusers and your own.</source>
        <translation>Ejecutar con sus derechos las funciones de este rol donde las llame una restricción, un tipo o una política; sin esta opción, solo las de superusuarios y las suyas.</translation>
    </message>
    <message>
        <source>The table %1 has no primary key, so its rows can&apos;t be told apart. Nothing was changed.</source>
        <translation>La tabla %1 no tiene clave primaria, así que sus filas no se pueden distinguir. No se cambió nada.</translation>
    </message>
    <message>
        <source>A connection with a password stands where a key should: write it behind --connection. Nothing was changed.</source>
        <translation>Hay una conexión con contraseña donde debería haber una clave: escríbala detrás de --connection. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read (%2).</source>
        <translation>El archivo %1 no se puede leer (%2).</translation>
    </message>
    <message>
        <source>Nothing was contacted.</source>
        <translation>No se contactó con nada.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;. Known: %2.</source>
        <translation>No existe el formato «%1». Conocidos: %2.</translation>
    </message>
    <message>
        <source>Only &quot;ondelete audit&quot; can be written in this format. Nothing was done.</source>
        <translation>Solo «ondelete audit» se puede escribir en este formato. No se hizo nada.</translation>
    </message>
    <message>
        <source>A terminal can&apos;t show this format: write it to a file with --output FILE. Nothing was done.</source>
        <translation>Un terminal no puede mostrar este formato: escríbalo en un archivo con --output FILE. No se hizo nada.</translation>
    </message>
    <message>
        <source>The report could not be written: the folder for temporary files (%1) is full or closed.</source>
        <translation>El informe no se pudo escribir: la carpeta de archivos temporales (%1) está llena o cerrada.</translation>
    </message>
    <message>
        <source>Connected to %1 on %2 as %3 (PostgreSQL %4, %5).</source>
        <translation>Conectado a %1 en %2 como %3 (PostgreSQL %4, %5).</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrado</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>The database: a postgresql:// address, a libpq keyword string, service=NAME or a connection&apos;s name in the configuration file; without it libpq&apos;s own environment (PGHOST, PGSERVICE, ~/.pgpass …).</source>
        <translation>La base de datos: una dirección postgresql://, una cadena de palabras clave de libpq, service=NAME o el nombre de una conexión del archivo de configuración; sin ella, el entorno de libpq (PGHOST, PGSERVICE, ~/.pgpass …).</translation>
    </message>
    <message>
        <source>The rule list, - for standard input; without it the built-in one.</source>
        <translation>La lista de reglas, - para la entrada estándar; sin ella, la incorporada.</translation>
    </message>
    <message>
        <source>table (the default), json, csv, markdown, html, pdf or xlsx; without it the ending of --output says it. An audit also as junit, sarif, github, gitlab or openmetrics.</source>
        <translation>table (por defecto), json, csv, markdown, html, pdf o xlsx; sin él lo dice la terminación de --output. Una auditoría también como junit, sarif, github, gitlab u openmetrics.</translation>
    </message>
    <message>
        <source>Write to this file, all of it or nothing; - is standard output.</source>
        <translation>Escribir en este archivo, todo o nada; - es la salida estándar.</translation>
    </message>
    <message>
        <source>Say only what went wrong.</source>
        <translation>Decir solo lo que salió mal.</translation>
    </message>
    <message>
        <source>Say more about what is being done.</source>
        <translation>Decir más sobre lo que se hace.</translation>
    </message>
    <message>
        <source>Print the JSON Schema of what --format json writes.</source>
        <translation>Mostrar el JSON Schema de lo que escribe --format json.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>--allow-side-effects takes a table with its schema, such as public.audit_log.</source>
        <translation>--allow-side-effects admite una tabla con su esquema, como public.audit_log.</translation>
    </message>
    <message>
        <source>Accept that triggers write to this table.</source>
        <translation>Aceptar que los disparadores escriban en esta tabla.</translation>
    </message>
</context>
<context>
    <name>ondelete::CommandLine</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>The connection was lost while the change was being committed; whether it was is not known. Look at the data again.</source>
        <translation>La conexión se perdió mientras se confirmaba el cambio; no se sabe si llegó a confirmarse. Conviene revisar los datos de nuevo.</translation>
    </message>
    <message>
        <source>The server refused: this user lacks a right. Nothing was changed. Ask the owner of the table for it.</source>
        <translation>El servidor lo rechazó: a este usuario le falta un permiso. No se cambió nada. Hay que pedírselo al propietario de la tabla.</translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed.</source>
        <translation>El servidor lo rechazó. No se cambió nada.</translation>
    </message>
    <message>
        <source>See &quot;ondelete %1 --help&quot;.</source>
        <translation>Véase &quot;ondelete %1 --help&quot;.</translation>
    </message>
    <message>
        <source>See &quot;ondelete --help&quot;.</source>
        <translation>Véase &quot;ondelete --help&quot;.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>No existe el comando &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again once the server can be reached.</source>
        <translation>No se cambió nada. Intentarlo de nuevo cuando se pueda llegar al servidor.</translation>
    </message>
    <message>
        <source>Stopped at once. What was not committed is rolled back by the server; whether the last step was committed is not known. &quot;ondelete history&quot; asks the server.</source>
        <translation>Parado de inmediato. El servidor deshace lo que no se confirmó; no se sabe si el último paso llegó a confirmarse. «ondelete history» pregunta al servidor.</translation>
    </message>
    <message>
        <source>Stopped at once. Nothing was changed.</source>
        <translation>Parado de inmediato. No se cambió nada.</translation>
    </message>
    <message>
        <source>&quot;ondelete %1&quot; writes no JSON.</source>
        <translation>«ondelete %1» no escribe JSON.</translation>
    </message>
</context>
<context>
    <name>ondelete::CommandPalette</name>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Buscar una &amp;orden…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Atajos</translation>
    </message>
    <message>
        <source>%1 · not now</source>
        <translation>%1 · ahora no</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Lo que se puede hacer</translation>
    </message>
    <message>
        <source>Enter: do it · Esc: close · it asks before it changes anything</source>
        <translation>Intro: hacerlo · Esc: cerrar · pregunta antes de cambiar nada</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>Delete what is selected in the list, after its dialog</source>
        <translation>Eliminar lo seleccionado en la lista, tras su diálogo</translation>
    </message>
    <message>
        <source>Clear the search, close the details or the dialog</source>
        <translation>Borrar la búsqueda, cerrar los detalles o el diálogo</translation>
    </message>
    <message>
        <source>In the diagram: larger, smaller, all of it</source>
        <translation>En el diagrama: más grande, más pequeño, todo</translation>
    </message>
    <message>
        <source>In the diagram: the next rule, the one before</source>
        <translation>En el diagrama: la regla siguiente, la anterior</translation>
    </message>
    <message>
        <source>The menu of what has the focus</source>
        <translation>El menú de lo que tiene el foco</translation>
    </message>
</context>
<context>
    <name>ondelete::CommitDoubt</name>
    <message>
        <source>The connection was lost at the end, but the server confirms: the delete was done.</source>
        <translation>Se perdió la conexión al final, pero el servidor lo confirma: la eliminación se hizo.</translation>
    </message>
    <message>
        <source>The connection was lost at the end; the server confirms that everything was rolled back. Nothing was changed.</source>
        <translation>Se perdió la conexión al final; el servidor confirma que todo se revirtió. No se cambió nada.</translation>
    </message>
    <message>
        <source>The connection was lost while the delete was being committed, and the server could not be asked since. Whether it was done is not known.</source>
        <translation>La conexión se perdió mientras se confirmaba el borrado, y desde entonces no se pudo preguntar al servidor. No se sabe si se hizo.</translation>
    </message>
</context>
<context>
    <name>ondelete::ConfigFile</name>
    <message>
        <source>%1: there is no &quot;%2&quot;.</source>
        <translation>%1: no existe «%2».</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a text.</source>
        <translation>%1: «%2» debe ser un texto.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; holds a password. Put it into ~/.pgpass instead.</source>
        <translation>%1: «%2» contiene una contraseña. Póngala en ~/.pgpass.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read (%2).</source>
        <translation>%1 no se puede leer (%2).</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1 no es un objeto JSON.</translation>
    </message>
</context>
<context>
    <name>ondelete::ConflictCounter</name>
    <message>
        <source>The rows of %1 can&apos;t all be read by %2, so conflicts could not be counted.</source>
        <translation>%2 no puede leer todas las filas de %1, así que no se pudieron contar los conflictos.</translation>
    </message>
    <message>
        <source>The foreign key is not there any more. Check the rules again.</source>
        <translation>La clave foránea ya no está. Compruebe las reglas de nuevo.</translation>
    </message>
</context>
<context>
    <name>ondelete::Connecting</name>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>La prueba falló</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Starting a private PostgreSQL with the sample database…</source>
        <translation>Iniciando un PostgreSQL privado con la base de datos de ejemplo…</translation>
    </message>
    <message>
        <source>The sample database could not be started</source>
        <translation>No se pudo iniciar la base de datos de ejemplo</translation>
    </message>
    <message>
        <source>Asking which roles can be taken…</source>
        <translation>Preguntando qué roles se pueden tomar…</translation>
    </message>
    <message>
        <source>The roles could not be asked for</source>
        <translation>No se pudo preguntar por los roles</translation>
    </message>
</context>
<context>
    <name>ondelete::Connection</name>
    <message>
        <source>No connection to %1. Nothing was changed. Check the server&apos;s name and port, the user, the password and the database, and that the server runs.</source>
        <translation>Sin conexión con %1. No se cambió nada. Compruebe el nombre y el puerto del servidor, el usuario, la contraseña y la base de datos, y que el servidor esté en marcha.</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is missing. Install the package libqt6sql6-psql.</source>
        <translation>Falta el controlador de PostgreSQL de Qt. Instale el paquete libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The connection to the server was lost (%1).</source>
        <translation>Se perdió la conexión con el servidor (%1).</translation>
    </message>
    <message>
        <source>A text holds a NUL character or half a character, which PostgreSQL can&apos;t keep, so it can stand for no row. Nothing was changed.</source>
        <translation>Un texto contiene un carácter NUL o medio carácter, que PostgreSQL no puede guardar, así que no puede representar ninguna fila. No se cambió nada.</translation>
    </message>
    <message>
        <source>What answers at %1 does not answer as PostgreSQL does. Nothing was changed.</source>
        <translation>Lo que responde en %1 no responde como PostgreSQL. No se cambió nada.</translation>
    </message>
    <message>
        <source>it did not answer the request to stop</source>
        <translation>no respondió a la petición de parar</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>no respondió a tiempo</translation>
    </message>
    <message>
        <source>it sent more than any answer needs</source>
        <translation>envió más de lo que necesita cualquier respuesta</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>El servidor no respondió en %n segundo.</numerusform>
            <numerusform>El servidor no respondió en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No address was found for it, or there are more hosts than ports.</source>
        <translation>No se encontró ninguna dirección, o el número de servidores no coincide con el de puertos.</translation>
    </message>
    <message>
        <source>The search path of %1 puts another schema before pg_catalog, so that functions there would run by connecting, and it can&apos;t be set otherwise through this server or pooler. Nothing was sent but SHOW. Connect to the server itself, or ask a DBA to take pg_catalog out of search_path.</source>
        <translation>La ruta de búsqueda de %1 pone otro esquema antes de pg_catalog, de modo que funciones de allí se ejecutarían al conectar, y no se puede fijar de otra forma a través de este servidor o intermediario. No se envió nada más que SHOW. Conéctese al propio servidor o pida a un DBA que quite pg_catalog de search_path.</translation>
    </message>
    <message>
        <source>The server sent bytes that are no UTF-8 text (%1), so what they say can&apos;t be told exactly. Nothing was changed. Somebody who knows in which encoding they were written must mend them first.</source>
        <translation>El servidor envió bytes que no son texto UTF-8 (%1), así que no se sabe exactamente qué dicen. No se cambió nada. Antes debe arreglarlos alguien que sepa en qué codificación se escribieron.</translation>
    </message>
</context>
<context>
    <name>ondelete::ConnectionEditor</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Encrypted, server checked (verify-full)</source>
        <translation>Cifrado, servidor comprobado (verify-full)</translation>
    </message>
    <message>
        <source>Encrypted, issuer checked (verify-ca)</source>
        <translation>Cifrado, emisor comprobado (verify-ca)</translation>
    </message>
    <message>
        <source>Encrypted, server not checked (require)</source>
        <translation>Cifrado, servidor sin comprobar (require)</translation>
    </message>
    <message>
        <source>Encrypted where possible (prefer)</source>
        <translation>Cifrado cuando sea posible (prefer)</translation>
    </message>
    <message>
        <source>Not encrypted (disable)</source>
        <translation>Sin cifrar (disable)</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Preproducción</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Preguntar cada vez</translation>
    </message>
    <message>
        <source>Keep in the keychain</source>
        <translation>Guardar en el llavero</translation>
    </message>
    <message>
        <source>From ~/.pgpass</source>
        <translation>De ~/.pgpass</translation>
    </message>
    <message>
        <source>The certificate of who signs the server&apos;s</source>
        <translation>El certificado de quien firma el del servidor</translation>
    </message>
    <message>
        <source>The rule list for this database</source>
        <translation>La lista de reglas para esta base de datos</translation>
    </message>
    <message>
        <source>The team&apos;s folder for undo files</source>
        <translation>La carpeta del equipo para archivos de deshacer</translation>
    </message>
    <message>
        <source>Also set: %1</source>
        <translation>También establecido: %1</translation>
    </message>
    <message>
        <source>as kept</source>
        <translation>la guardada</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>servicio %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>Encrypted, but anybody could stand in between and pretend to be the server.</source>
        <translation>Cifrado, pero cualquiera podría ponerse en medio y hacerse pasar por el servidor.</translation>
    </message>
    <message>
        <source>Others on the way can read and change everything.</source>
        <translation>Otros en el camino pueden leerlo y cambiarlo todo.</translation>
    </message>
    <message>
        <source>Falls back to no encryption without a word.</source>
        <translation>Si no hay cifrado, sigue sin él y sin avisar.</translation>
    </message>
    <message>
        <source>Encrypted, and the server checked, wherever it leaves this computer.</source>
        <translation>Cifrado, y el servidor comprobado, siempre que salga de este equipo.</translation>
    </message>
    <message>
        <source>The user itself</source>
        <translation>El propio usuario</translation>
    </message>
    <message>
        <source>There is no role that this user may take.</source>
        <translation>No hay ningún rol que este usuario pueda tomar.</translation>
    </message>
</context>
<context>
    <name>ondelete::ConnectionLine</name>
    <message>
        <source>Sample</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>Other database</source>
        <translation>Otra base de datos</translation>
    </message>
    <message>
        <source>Another database of this server</source>
        <translation>Otra base de datos de este servidor</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%1 acting as %2</source>
        <translation>%1 como %2</translation>
    </message>
</context>
<context>
    <name>ondelete::ConnectionList</name>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>by tunnel</source>
        <translation>por túnel</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>ondelete::ConnectionSettings</name>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>This is not a connection: write a postgresql:// address, keywords like &quot;host=… dbname=…&quot;, or service=NAME. Nothing was contacted.</source>
        <translation>Esto no es una conexión: escriba una dirección postgresql://, palabras clave como «host=… dbname=…», o service=NAME. No se contactó con nada.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; goes through a tunnel, which only the window opens, for the one that it works on. Open it with &quot;ssh -L&quot; and name the address. Nothing was contacted.</source>
        <translation>La conexión «%1» pasa por un túnel, que solo abre la ventana, para la conexión con la que trabaja. Ábralo con «ssh -L» e indique la dirección. No se contactó con nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::ConnectionStore</name>
    <message>
        <source>The saved connections in %1 can&apos;t be read. The file is left as it is.</source>
        <translation>No se pueden leer las conexiones guardadas en %1. El archivo se deja como está.</translation>
    </message>
</context>
<context>
    <name>ondelete::ConnectionTest</name>
    <message>
        <source>The connection stays on this computer.</source>
        <translation>La conexión no sale de este equipo.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read it.</source>
        <translation>La conexión no está cifrada: otros pueden leerla por el camino.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server is who it says.</source>
        <translation>La conexión está cifrada y el servidor es quien dice ser.</translation>
    </message>
    <message>
        <source>The connection is encrypted; the server&apos;s identity is not checked.</source>
        <translation>La conexión está cifrada; la identidad del servidor no se comprueba.</translation>
    </message>
    <message>
        <source>The server asks for a password of user %1. Enter it, or put it into ~/.pgpass.</source>
        <translation>El servidor pide una contraseña para el usuario %1. Introducirla o guardarla en ~/.pgpass.</translation>
    </message>
    <message>
        <source>The server refused user %1 or the password. Check both; it was tried once.</source>
        <translation>El servidor rechazó el usuario %1 o la contraseña. Comprobar ambos; se intentó una sola vez.</translation>
    </message>
    <message>
        <source>The server does not let user %1 in from here. Check the user&apos;s name, or ask the server&apos;s administrator for an entry in pg_hba.conf.</source>
        <translation>El servidor no deja entrar al usuario %1 desde aquí. Comprobar el nombre del usuario o pedir al administrador del servidor una entrada en pg_hba.conf.</translation>
    </message>
    <message>
        <source>The server has no connection left. Try again when others have finished.</source>
        <translation>Al servidor no le quedan conexiones libres. Reintentar cuando otros hayan terminado.</translation>
    </message>
    <message>
        <source>The server is starting or stopping. Try again in a moment.</source>
        <translation>El servidor se está iniciando o deteniendo. Reintentar dentro de un momento.</translation>
    </message>
    <message>
        <source>The server did not let user %1 in. The details say why.</source>
        <translation>El servidor no dejó entrar al usuario %1. Los detalles indican el motivo.</translation>
    </message>
    <message>
        <source>The rights could not be read. The details say why.</source>
        <translation>No se pudieron leer los permisos. Los detalles indican el motivo.</translation>
    </message>
    <message>
        <source>This database has no table %1. Check the database, or open the rule list that belongs to it.</source>
        <translation>Esta base de datos no tiene la tabla %1. Comprobar la base de datos o abrir la lista de reglas que le corresponde.</translation>
    </message>
    <message>
        <source>This user may not see %1. The constraints can be shown all the same.</source>
        <translation>Este usuario no tiene permiso para ver %1. Aun así se pueden mostrar las restricciones.</translation>
    </message>
    <message>
        <source>This user may see %1, but not delete them.</source>
        <translation>Este usuario puede ver %1, pero no eliminar.</translation>
    </message>
    <message>
        <source>This user may see and delete %1, but not change delete rules.</source>
        <translation>Este usuario puede ver y eliminar %1, pero no cambiar reglas de borrado.</translation>
    </message>
    <message>
        <source>This user may see and delete %1, and change their delete rules.</source>
        <translation>Este usuario puede ver y eliminar %1, y cambiar sus reglas de borrado.</translation>
    </message>
    <message>
        <source>The name %1 is not known. Check its spelling, and that this computer is in the right network.</source>
        <translation>El nombre %1 no se conoce. Comprobar que esté bien escrito y que este equipo esté en la red correcta.</translation>
    </message>
    <message>
        <source>The server %1 is known.</source>
        <translation>El servidor %1 se conoce.</translation>
    </message>
    <message>
        <source>No server listens at %1, port %2. Check the folder and the port, and that the server runs.</source>
        <translation>Ningún servidor escucha en %1, puerto %2. Comprobar la carpeta y el puerto, y que el servidor esté en marcha.</translation>
    </message>
    <message>
        <source>this computer&apos;s socket</source>
        <translation>el socket de este equipo</translation>
    </message>
    <message>
        <source>Nothing answers at %1, port %2. Check the port, that the server runs, and that it accepts connections from this computer.</source>
        <translation>Nada responde en %1, puerto %2. Comprobar el puerto, que el servidor esté en marcha y que acepte conexiones desde este equipo.</translation>
    </message>
    <message>
        <source>It answers on port %1.</source>
        <translation>Responde en el puerto %1.</translation>
    </message>
    <message>
        <source>The server does not go on. Is this a PostgreSQL port?</source>
        <translation>El servidor no continúa. ¿Es este un puerto de PostgreSQL?</translation>
    </message>
    <message>
        <source>User %1 is let in.</source>
        <translation>El usuario %1 puede entrar.</translation>
    </message>
    <message>
        <source>The server has no database %1. Check its name.</source>
        <translation>El servidor no tiene la base de datos %1. Comprobar el nombre.</translation>
    </message>
    <message>
        <source>This user may not connect to the database %1.</source>
        <translation>Este usuario no tiene permiso para conectarse a la base de datos %1.</translation>
    </message>
    <message>
        <source>The database %1 is there, on PostgreSQL %2.</source>
        <translation>La base de datos %1 existe, en PostgreSQL %2.</translation>
    </message>
    <message>
        <source>No encrypted connection to a trusted server could be made. Check the certificate, or the encryption that you ask for. The details say why.</source>
        <translation>No se pudo hacer una conexión cifrada con un servidor de confianza. Compruebe el certificado o el cifrado que pide. Los detalles dicen por qué.</translation>
    </message>
    <message>
        <source>A connection pooler stands in between: previews, deletes and undo work through it. To change rules take the direct port, if there is one: here two people who change them at once may not be kept apart.</source>
        <translation>En medio hay un agrupador de conexiones: las vistas previas, las eliminaciones y el deshacer funcionan a través de él. Para cambiar reglas use el puerto directo, si lo hay: aquí puede que no se separe a dos personas que las cambian a la vez.</translation>
    </message>
    <message>
        <source>The server has no role %1. Check its name, or leave it out to act as the user itself.</source>
        <translation>El servidor no tiene el rol %1. Compruebe su nombre, o déjelo vacío para actuar como el propio usuario.</translation>
    </message>
    <message>
        <source>The user may not act as the role %1. Choose one that may be taken, or ask your DBA for it.</source>
        <translation>El usuario no puede actuar con el rol %1. Elija uno que se pueda tomar, o pídaselo a su DBA.</translation>
    </message>
    <message>
        <source>It acts as the role %1.</source>
        <translation>Actúa con el rol %1.</translation>
    </message>
</context>
<context>
    <name>ondelete::ConstraintsPage</name>
    <message>
        <source>Reading the catalog…</source>
        <translation>Leyendo el catálogo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>This database has no table %1</source>
        <translation>Esta base de datos no tiene la tabla %1</translation>
    </message>
    <message>
        <source>You are in %1. Connect to the database that holds the %2, or open the rule list that belongs to this one with File ▸ Open rule list.</source>
        <translation>La base de datos actual es %1. Conectar a la base de datos que contiene %2 o abrir la lista de reglas que corresponde a esta con Archivo ▸ Abrir lista de reglas.</translation>
    </message>
    <message>
        <source>Audit again</source>
        <translation>Auditar de nuevo</translation>
    </message>
    <message>
        <source>No foreign key leads to a %1</source>
        <translation>Ninguna clave foránea apunta a %1</translation>
    </message>
    <message>
        <source>Nothing stops a delete, and nothing goes with it.</source>
        <translation>Nada impide eliminar, y no se elimina nada más.</translation>
    </message>
    <message>
        <source>The audit was cancelled</source>
        <translation>La auditoría se canceló</translation>
    </message>
    <message>
        <source>Nothing was changed: an audit only reads.</source>
        <translation>No se cambió nada: una auditoría solo lee.</translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>No se pudieron leer las reglas</translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed: an audit only reads. The details say what it answered.</source>
        <translation>El servidor lo rechazó. No se cambió nada: una auditoría solo lee. Los detalles muestran su respuesta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Todas %L1</translation>
    </message>
    <message>
        <source>To change %L1</source>
        <translation>Por cambiar %L1</translation>
    </message>
    <message>
        <source>Problems %L1</source>
        <translation>Problemas %L1</translation>
    </message>
    <message>
        <source>No index %L1</source>
        <translation>Sin índice %L1</translation>
    </message>
    <message>
        <source>The delete rules that a deleted %1 meets</source>
        <translation>Las reglas de borrado que intervienen al eliminar %1</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>Ninguna regla coincide</translation>
    </message>
    <message>
        <source>No table, column or key name fits the filter.</source>
        <translation>Ningún nombre de tabla, columna o clave coincide con el filtro.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Copy name “%1”</source>
        <translation>Copiar el nombre “%1”</translation>
    </message>
    <message>
        <source>Copy key name “%1”</source>
        <translation>Copiar el nombre de la clave “%1”</translation>
    </message>
    <message>
        <source>Copy SQL of the change</source>
        <translation>Copiar el SQL del cambio</translation>
    </message>
    <message>
        <source>Nothing to remove: no interrupted fix left anything</source>
        <translation>Nada que quitar: ninguna corrección interrumpida dejó nada pendiente</translation>
    </message>
    <message>
        <source>&amp;Go on…</source>
        <translation>&amp;Continuar…</translation>
    </message>
    <message>
        <source>Review the fix: it goes on from what is there</source>
        <translation>Revisar la corrección: continúa desde lo que hay</translation>
    </message>
    <message>
        <source>C&amp;lean up…</source>
        <translation>&amp;Limpiar…</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier fix was interrupted, or runs elsewhere</source>
        <translation>Una corrección anterior se interrumpió, o está en marcha en otro lugar</translation>
    </message>
    <message>
        <source>The fix can&apos;t be shown: the rules could not be read. Nothing was changed. Try again when the Constraints page has read them.</source>
        <translation>No se puede mostrar la corrección: no se pudieron leer las reglas. No se cambió nada. Inténtelo de nuevo cuando la página Restricciones las haya leído.</translation>
    </message>
    <message>
        <source>&amp;Wanted rule</source>
        <translation>&amp;Regla deseada</translation>
    </message>
    <message>
        <source>&amp;Save rule list…</source>
        <translation>&amp;Guardar la lista…</translation>
    </message>
    <message>
        <source>Take the last change &amp;back</source>
        <translation>Des&amp;hacer el último cambio</translation>
    </message>
    <message>
        <source>The rule list was changed here and is not saved. The database is as it was.</source>
        <translation>La lista de reglas se cambió aquí y no está guardada. La base de datos sigue como estaba.</translation>
    </message>
</context>
<context>
    <name>ondelete::DbError</name>
    <message>
        <source>The work was cancelled.</source>
        <translation>El trabajo se canceló.</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>Detalle: %1</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Consejo: %1</translation>
    </message>
    <message>
        <source>Statement: %1</source>
        <translation>Sentencia: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::DbThread</name>
    <message>
        <source>Cancelled before it began.</source>
        <translation>Cancelado antes de empezar.</translation>
    </message>
</context>
<context>
    <name>ondelete::DbaFolder</name>
    <message>
        <source>Left alone, needs a decision (--resolve): %1. %2</source>
        <translation>Se deja como está, requiere una decisión (--resolve): %1. %2</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made. Choose another place.</source>
        <translation>No se puede crear la carpeta %1. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>ondelete::DbaSaver</name>
    <message>
        <source>Where to save the folder for your DBA</source>
        <translation>Dónde guardar la carpeta para su DBA</translation>
    </message>
    <message>
        <source>Saved for your DBA: %1</source>
        <translation>Guardado para su DBA: %1</translation>
    </message>
    <message>
        <source>The folder could not be made, nothing was changed: %1</source>
        <translation>No se pudo crear la carpeta; no se cambió nada: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteCommand</name>
    <message>
        <source>Cancelled. This one was not changed.</source>
        <translation>Cancelado. Este elemento no se cambió.</translation>
    </message>
    <message>
        <source>This one was not changed: %1</source>
        <translation>Este elemento no se cambió: %1</translation>
    </message>
    <message>
        <source>Not tried: %1</source>
        <translation>No se intentó: %1</translation>
    </message>
    <message>
        <source>Say --dry-run to see what would happen, or --yes to delete. Nothing was changed.</source>
        <translation>Indicar --dry-run para ver qué ocurriría, o --yes para eliminar. No se cambió nada.</translation>
    </message>
    <message>
        <source>Delete sessions with all that goes with them.</source>
        <translation>Eliminar sesiones con todo lo que depende de ellas.</translation>
    </message>
    <message>
        <source>Only say what would happen.</source>
        <translation>Solo decir qué ocurriría.</translation>
    </message>
    <message>
        <source>Delete.</source>
        <translation>Eliminar.</translation>
    </message>
    <message>
        <source>Why, for the record.</source>
        <translation>El motivo, para que quede constancia.</translation>
    </message>
    <message>
        <source>Several keys in one transaction.</source>
        <translation>Varias claves en una sola transacción.</translation>
    </message>
    <message>
        <source>With --dry-run: current (the default) or desired.</source>
        <translation>Con --dry-run: current (el predeterminado) o desired.</translation>
    </message>
    <message>
        <source>Delete although the rule list protects it, as a connected one.</source>
        <translation>Eliminar aunque la lista de reglas lo proteja, como a una sesión conectada.</translation>
    </message>
    <message>
        <source>Delete although not every row could be seen; the guard holds.</source>
        <translation>Eliminar aunque no se pudieran ver todas las filas; la protección se mantiene.</translation>
    </message>
    <message>
        <source>--archive names a folder where several keys are deleted one by one; %1 is none. Nothing was changed.</source>
        <translation>--archive nombra una carpeta cuando se eliminan varias claves una por una; %1 no lo es. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name for the undo file. Nothing was changed.</source>
        <translation>El archivo %1 ya existe. Elija otro nombre para el archivo para deshacer. No se cambió nada.</translation>
    </message>
    <message>
        <source>The undo file %1 can&apos;t be written there. Nothing was changed.</source>
        <translation>El archivo para deshacer %1 no se puede escribir ahí. No se cambió nada.</translation>
    </message>
    <message>
        <source>The undo file: a new file, or a folder for several keys; by default in the data folder.</source>
        <translation>El archivo para deshacer: un archivo nuevo, o una carpeta para varias claves; por omisión en la carpeta de datos.</translation>
    </message>
    <message>
        <source>Keep no copy of the undo file in the team&apos;s folder.</source>
        <translation>No guardar copia del archivo para deshacer en la carpeta del equipo.</translation>
    </message>
    <message>
        <source>For privacy requests: destroy the undo file once the delete is committed.</source>
        <translation>Para solicitudes de privacidad: destruir el archivo para deshacer en cuanto se confirme la eliminación.</translation>
    </message>
    <message>
        <source>--try goes with --dry-run. Nothing was changed.</source>
        <translation>--try va con --dry-run. No se cambió nada.</translation>
    </message>
    <message>
        <source>--try runs the delete under the rules that hold: leave --rules out.</source>
        <translation>--try ejecuta el borrado con las reglas vigentes: quite --rules.</translation>
    </message>
    <message>
        <source>With --dry-run: also run the delete and roll it back, and say what triggers would write.</source>
        <translation>Con --dry-run: además ejecuta el borrado y lo revierte, y dice qué escribirían los disparadores.</translation>
    </message>
    <message>
        <source>A compressed undo file ends with .sql.gz, which %1 does not. Nothing was changed.</source>
        <translation>Un archivo para deshacer comprimido termina en .sql.gz, y %1 no. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Compress the undo file: gunzip -c FILE | psql restores it, too.</source>
        <translation>Comprimir el archivo para deshacer: gunzip -c FILE | psql también lo restaura.</translation>
    </message>
    <message>
        <source>In several transactions of at most so many rows, leaves first, for what is too large for one: others see the rows go bit by bit. Asked again, it goes on where it was stopped.</source>
        <translation>En varias transacciones de como máximo tantas filas, primero las hojas, para lo que es demasiado grande para una: los demás ven desaparecer las filas poco a poco. Si se pide otra vez, continúa donde se detuvo.</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteCost</name>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>unos %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>unos %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>unas %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) of %1 (rows: about %2), which has no index on %3: %4.</source>
        <translation>
            <numerusform>%Ln lectura completa de %1 (filas: unas %2), que no tiene índice en %3: %4.</numerusform>
            <numerusform>%Ln lecturas completas de %1 (filas: unas %2), que no tiene índice en %3: %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteDialog</name>
    <message>
        <source>Delete %1 – %2</source>
        <translation>Eliminar %1 – %2</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>¿Eliminar “%1”?</translation>
    </message>
    <message>
        <source>Delete “%1” of %2?</source>
        <translation>¿Eliminar “%1” de %2?</translation>
    </message>
    <message>
        <source>Delete this %1 all the same, although it is &amp;protected</source>
        <translation>Eliminar %1 igualmente, aunque tenga &amp;protección</translation>
    </message>
    <message>
        <source>&amp;Type &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&amp;Escribir &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Escribir %1 para confirmar</translation>
    </message>
    <message>
        <source>&amp;Keep %1</source>
        <translation>Con&amp;servar %1</translation>
    </message>
    <message>
        <source>Stopping… What was already committed stays so.</source>
        <translation>Deteniendo… Lo que ya se confirmó se mantiene.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Deleting… All of it happens, or nothing.</source>
        <translation>Eliminando… Se hace todo o nada.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Tick that it is to go although it is protected.</source>
        <translation>Marcar que se elimine aunque tenga protección.</translation>
    </message>
    <message>
        <source>Tick that it is to go although not everything could be read.</source>
        <translation>Marcar que se elimine aunque no se pudo leer todo.</translation>
    </message>
    <message>
        <source>Give a reason to delete.</source>
        <translation>Indicar un motivo para eliminar.</translation>
    </message>
    <message>
        <source>Give a reason and finish typing to delete.</source>
        <translation>Indicar un motivo y terminar de escribir para eliminar.</translation>
    </message>
    <message>
        <source>Finish typing to delete.</source>
        <translation>Terminar de escribir para eliminar.</translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation>Se eliminó “%1”</translation>
    </message>
    <message>
        <source>Every table is as expected.</source>
        <translation>Todas las tablas están como se esperaba.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be deleted yet</source>
        <translation>“%1” todavía no se puede eliminar</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>“%1” was not deleted</source>
        <translation>“%1” no se eliminó</translation>
    </message>
    <message>
        <source>Everything is as it was</source>
        <translation>Todo sigue como estaba</translation>
    </message>
    <message>
        <source>“%1” was kept</source>
        <translation>Se conservó “%1”</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>Cancelado: no se cambió nada</translation>
    </message>
    <message>
        <source>It is not known whether “%1” was deleted</source>
        <translation>No se sabe si “%1” se eliminó</translation>
    </message>
    <message>
        <source>The connection was lost at the last moment</source>
        <translation>La conexión se perdió en el último momento</translation>
    </message>
    <message>
        <source>This %1 is protected now: nothing was changed</source>
        <translation>Ahora tiene protección (%1): no se cambió nada</translation>
    </message>
    <message>
        <source>“%1” is no longer there</source>
        <translation>«%1» ya no está</translation>
    </message>
    <message>
        <source>Nothing was changed: somebody deleted it before</source>
        <translation>No se cambió nada: alguien lo eliminó antes</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>Failed to remove %1: %2</source>
        <translation>No se pudo eliminar %1: %2</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It was deleted, but something is left to do</source>
        <translation>Se borró, pero queda algo por hacer</translation>
    </message>
    <message>
        <source>Stopping… Nothing is kept of it.</source>
        <translation>Deteniendo… No queda nada de ello.</translation>
    </message>
    <message>
        <source>Trying… Everything is rolled back.</source>
        <translation>Probando… Todo se deshace.</translation>
    </message>
    <message>
        <source>Tick that triggers may write besides, too.</source>
        <translation>Marque que los disparadores también pueden escribir.</translation>
    </message>
    <message>
        <source>Try it and roll back?</source>
        <translation>¿Probar y deshacer?</translation>
    </message>
    <message>
        <source>The delete is run and rolled back, to see what triggers write besides.</source>
        <translation>El borrado se ejecuta y se deshace, para ver qué escriben además los disparadores.</translation>
    </message>
    <message>
        <source>These run: %1. While it lasts, others wait who change the same rows. What triggers do outside of transactions, such as on other servers, no rollback takes back.</source>
        <translation>Se ejecutan: %1. Mientras dura, esperan los demás que cambien las mismas filas. Lo que los disparadores hacen fuera de transacciones, como en otros servidores, no se deshace.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>The try was stopped: nothing was changed</source>
        <translation>La prueba se detuvo: no se cambió nada</translation>
    </message>
    <message>
        <source>It could not be tried: nothing was changed</source>
        <translation>No se pudo probar: no se cambió nada</translation>
    </message>
    <message>
        <source>Tried at %1 and rolled back: triggers write nothing besides</source>
        <translation>Probado a las %1 y deshecho: los disparadores no escriben nada más</translation>
    </message>
    <message>
        <source>Tried at %1 and rolled back: triggers write besides what was shown</source>
        <translation>Probado a las %1 y deshecho: los disparadores escriben más de lo mostrado</translation>
    </message>
    <message>
        <source>It stands in the list above. What they change or remove comes back with an undo.</source>
        <translation>Está en la lista de arriba. Lo que cambian o quitan vuelve al deshacer.</translation>
    </message>
    <message>
        <source>Tried at %1: it would not go through</source>
        <translation>Probado a las %1: no se podría hacer</translation>
    </message>
    <message>
        <source>Nothing was changed: triggers write besides what was shown</source>
        <translation>No se cambió nada: los disparadores escriben más de lo mostrado</translation>
    </message>
    <message>
        <source>Tried at %1: not all of them would go through</source>
        <translation>Probado a las %1: no todos se podrían eliminar</translation>
    </message>
    <message>
        <source>The list says why.</source>
        <translation>La lista dice por qué.</translation>
    </message>
    <message>
        <source>Everything is put back and rolled back, to see whether it goes and what triggers write besides.</source>
        <translation>Todo se repone y se revierte, para ver si funciona y qué escriben además los disparadores.</translation>
    </message>
    <message>
        <source>While it lasts, others wait who change the same rows. What triggers do outside of transactions, such as on other servers, no rollback takes back.</source>
        <translation>Mientras dura, esperan quienes cambian las mismas filas. Lo que los disparadores hacen fuera de las transacciones, como en otros servidores, no lo deshace ninguna reversión.</translation>
    </message>
    <message>
        <source>Not here: it hangs on the order in which the database works.</source>
        <translation>Aquí no: depende del orden en que trabaja la base de datos.</translation>
    </message>
    <message>
        <source>A try runs the whole in one transaction, which batches are to avoid.</source>
        <translation>Una prueba ejecuta todo en una sola transacción, que es lo que los lotes evitan.</translation>
    </message>
    <message>
        <source>Go on with the delete</source>
        <translation>Continuar la eliminación</translation>
    </message>
    <message>
        <source>Delete %1 in batches</source>
        <translation>Eliminar %1 por lotes</translation>
    </message>
    <message>
        <source>Looking at all of it once more…</source>
        <translation>Mirando todo una vez más…</translation>
    </message>
    <message>
        <source>%1. All of it happens, or nothing.</source>
        <translation>%1. Ocurre todo o nada.</translation>
    </message>
    <message>
        <source>“%1” was deleted in part</source>
        <translation>«%1» se ha eliminado en parte</translation>
    </message>
    <message>
        <source>The name of all batches: %1</source>
        <translation>El nombre de todos los lotes: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteGuard</name>
    <message numerus="yes">
        <source>%1: %Ln row(s) would go, but the server deleted %2; a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: se iría %Ln fila, pero el servidor eliminó %2; interfiere un disparador o una regla. Todo se revirtió. No se cambió nada.</numerusform>
            <numerusform>%1: se irían %Ln filas, pero el servidor eliminó %2; interfiere un disparador o una regla. Todo se revirtió. No se cambió nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) would stay unlinked, but the server changed %2 (as planned: %3); a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: quedaría desvinculada %Ln fila, pero el servidor cambió %2 (como se previó: %3); interfiere un disparador o una regla. Todo se revirtió. No se cambió nada.</numerusform>
            <numerusform>%1: quedarían desvinculadas %Ln filas, pero el servidor cambió %2 (como se previó: %3); interfiere un disparador o una regla. Todo se revirtió. No se cambió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Everything was rolled back. Nothing was changed.</source>
        <translation>%1 Todo se revirtió. No se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were to go are still there after the delete; these triggers or rules may keep them: %2. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln fila que debía borrarse sigue ahí tras el borrado; pueden retenerla estos disparadores o reglas: %2. Todo se revirtió. No se cambió nada.</numerusform>
            <numerusform>%1: %Ln filas que debían borrarse siguen ahí tras el borrado; pueden retenerlas estos disparadores o reglas: %2. Todo se revirtió. No se cambió nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were to go are still there, %2 for one; a trigger or a rule interferes. Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln fila que debía borrarse sigue ahí (%2); interfiere un disparador o una regla. Todo se revirtió. No se cambió nada.</numerusform>
            <numerusform>%1: %Ln filas que debían borrarse siguen ahí, por ejemplo %2; interfiere un disparador o una regla. Todo se revirtió. No se cambió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 deleted (%3 were shown), %4 changed (%5 were shown).</source>
        <translation>%1: %2 borradas (se mostraron %3), %4 cambiadas (se mostraron %5).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 changed</source>
        <translation>
            <numerusform>%Ln fila de %1 cambiada</numerusform>
            <numerusform>%Ln filas de %1 cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 removed</source>
        <translation>
            <numerusform>%Ln fila de %1 eliminada</numerusform>
            <numerusform>%Ln filas de %1 eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were to go are still there after the delete: the policies of this table let this user delete others only (%2). Everything was rolled back. Nothing was changed.</source>
        <translation>
            <numerusform>%1: %Ln fila que debía irse sigue ahí después del borrado: las políticas de esta tabla solo permiten a este usuario borrar otras (%2). Se deshizo todo. No se cambió nada.</numerusform>
            <numerusform>%1: %Ln filas que debían irse siguen ahí después del borrado: las políticas de esta tabla solo permiten a este usuario borrar otras (%2). Se deshizo todo. No se cambió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Triggers or rules wrote beside what was shown: %1. Everything was rolled back. Nothing was changed.</source>
        <translation>Disparadores o reglas escribieron además de lo mostrado: %1. Todo se revirtió. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteRecord</name>
    <message>
        <source>%1 Nothing was deleted: without an undo file and a record nothing is.</source>
        <translation>%1 No se eliminó nada: sin archivo para deshacer y registro no se elimina nada.</translation>
    </message>
    <message>
        <source>The record of it could not be completed and says &quot;pending&quot;: %1</source>
        <translation>No se pudo completar el registro, que dice «pending»: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteReport</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Side effects of triggers</source>
        <translation>Efectos secundarios de los disparadores</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1 of %2 deleted.</source>
        <translation>Eliminado: %1 de %2.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %Ln row(s) in all, as planned.</source>
        <translation>
            <numerusform>Eliminado: %Ln fila en total, como se previó.</numerusform>
            <numerusform>Eliminado: %Ln filas en total, como se previó.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo file: %1. To take it back: ondelete undo %1 --dry-run</source>
        <translation>Archivo para deshacer: %1. Para deshacerlo: ondelete undo %1 --dry-run</translation>
    </message>
    <message>
        <source>This user has no right to take it back; somebody who has can.</source>
        <translation>Este usuario no tiene permiso para deshacerlo; quien lo tenga puede hacerlo.</translation>
    </message>
    <message>
        <source>Can&apos;t be deleted yet. Nothing was changed.</source>
        <translation>Todavía no se puede borrar. No se cambió nada.</translation>
    </message>
    <message>
        <source>The rows themselves: %1</source>
        <translation>Las filas mismas: %1</translation>
    </message>
    <message>
        <source>What stops it</source>
        <translation>Qué lo impide</translation>
    </message>
    <message>
        <source>Erased for good: no undo file is kept. Backups of the database and of this disk are not touched. Undo files of other rows may name the same person: ondelete archives find TEXT</source>
        <translation>Borrado para siempre: no se guarda ningún archivo para deshacer. Las copias de seguridad de la base de datos y de este disco no se tocan. Los archivos para deshacer de otras filas pueden nombrar a la misma persona: ondelete archives find TEXTO</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 stay and may hold personal data: %2.</source>
        <translation>
            <numerusform>%Ln fila de %1 queda y puede contener datos personales: %2.</numerusform>
            <numerusform>%Ln filas de %1 quedan y pueden contener datos personales: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay(s), unlinked.</source>
        <translation>
            <numerusform>Se conserva %Ln fila, desvinculada.</numerusform>
            <numerusform>Se conservan %Ln filas, desvinculadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the undo file</source>
        <translation>En el archivo para deshacer</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteSurvey</name>
    <message>
        <source>The table %1 has no primary key, so its rows can&apos;t be told apart. Nothing was changed.</source>
        <translation>La tabla %1 no tiene clave primaria, así que sus filas no se pueden distinguir. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteTerms</name>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>You have no right to undo it; somebody of the team who has can, until %1.</source>
        <translation>Usted no tiene derecho a deshacerlo; alguien del equipo que lo tenga puede, hasta el %1.</translation>
    </message>
    <message>
        <source>You have no right to undo it; somebody who has can, from this computer, until %1.</source>
        <translation>Usted no tiene derecho a deshacerlo; quien lo tenga puede, desde este equipo, hasta el %1.</translation>
    </message>
    <message>
        <source>Undo until %1, by you and your team.</source>
        <translation>Se puede deshacer hasta el %1, por usted y su equipo.</translation>
    </message>
    <message>
        <source>Undo until %1, from this computer only.</source>
        <translation>Se puede deshacer hasta el %1, solo desde este equipo.</translation>
    </message>
    <message>
        <source>The team&apos;s folder can&apos;t be reached, and on production nothing is deleted without it.</source>
        <translation>No se puede acceder a la carpeta del equipo, y en producción no se borra nada sin ella.</translation>
    </message>
    <message>
        <source>The team&apos;s folder can&apos;t be reached: tick that the undo file stays on this computer.</source>
        <translation>No se puede acceder a la carpeta del equipo: marque que el archivo de deshacer se queda en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source> day(s), then they are destroyed</source>
        <translation>
            <numerusform> día; después se destruyen</numerusform>
            <numerusform> días; después se destruyen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not where it is erased for good: half-way there would be no way back.</source>
        <translation>No al borrar definitivamente: a medio camino no habría vuelta atrás.</translation>
    </message>
</context>
<context>
    <name>ondelete::DeleteWords</name>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>Can be deleted</source>
        <translation>Se puede eliminar</translation>
    </message>
    <message>
        <source>Can&apos;t be deleted yet</source>
        <translation>Todavía no se puede eliminar</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>No se puede saber</translation>
    </message>
    <message>
        <source>This %1 is no longer there.</source>
        <translation>Este registro (%1) ya no existe.</translation>
    </message>
    <message>
        <source>Something still uses this %1.</source>
        <translation>Algo usa todavía este registro (%1).</translation>
    </message>
    <message>
        <source>You have no right to delete a %1 here. Ask your DBA for it.</source>
        <translation>Sin permiso para eliminar aquí este tipo de registro (%1). Solicitarlo al DBA.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>This %1 is protected</source>
        <translation>Este registro (%1) está protegido</translation>
    </message>
    <message>
        <source>Only the attempt will tell</source>
        <translation>Solo se sabrá al intentarlo</translation>
    </message>
    <message>
        <source>It depends on the order in which the database works. If it can&apos;t be deleted, everything stays as it was.</source>
        <translation>Depende del orden en que trabaje la base de datos. Si no se puede eliminar, todo queda como estaba.</translation>
    </message>
    <message>
        <source>Not everything could be read</source>
        <translation>No se pudo leer todo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still carry this %2&apos;s id</source>
        <translation>
            <numerusform>%1: %Ln todavía lleva el id de este registro (%2)</numerusform>
            <numerusform>%1: %Ln todavía llevan el id de este registro (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay and will point at a %1 that is gone.</source>
        <translation>Se conservan y apuntarán a un registro (%1) que ya no existe.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>datos de %1</translation>
    </message>
    <message numerus="yes">
        <source>The %1 and %Ln other row(s) go</source>
        <translation>
            <numerusform>Se eliminan el registro (%1) y %Ln fila más</numerusform>
            <numerusform>Se eliminan el registro (%1) y %Ln filas más</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 goes, and nothing else</source>
        <translation>Se elimina el registro (%1) y nada más</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, unlinked</source>
        <translation>
            <numerusform>Se conserva %Ln fila, desvinculada</numerusform>
            <numerusform>Se conservan %Ln filas, desvinculadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, linked to something else</source>
        <translation>
            <numerusform>Se conserva %Ln fila, vinculada a otro elemento</numerusform>
            <numerusform>Se conservan %Ln filas, vinculadas a otro elemento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 and %Ln other row(s)</source>
        <translation>
            <numerusform>Eliminar %1 y %Ln fila más</numerusform>
            <numerusform>Eliminar %1 y %Ln filas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>A %1 can&apos;t be deleted in the database %2 (as of %3):</source>
        <translation>Un registro (%1) no se puede eliminar en la base de datos %2 (datos de %3):</translation>
    </message>
    <message>
        <source>Table %1, key %2. To see it again: %3</source>
        <translation>Tabla %1, clave %2. Para volver a verlo: %3</translation>
    </message>
    <message>
        <source>To see and change the rules: %1</source>
        <translation>Para ver y cambiar las reglas: %1</translation>
    </message>
    <message>
        <source>The rule list&apos;s rules would change nothing here</source>
        <translation>Las reglas de la lista no cambiarían nada aquí</translation>
    </message>
    <message>
        <source>Under the rule list&apos;s rules it can be deleted</source>
        <translation>Con las reglas de la lista se puede borrar</translation>
    </message>
    <message>
        <source>Under the rule list&apos;s rules it still can&apos;t be deleted</source>
        <translation>Con las reglas de la lista sigue sin poder borrarse</translation>
    </message>
    <message>
        <source>Under the rule list&apos;s rules nobody can tell from here</source>
        <translation>Con las reglas de la lista, nadie puede decirlo desde aquí</translation>
    </message>
    <message>
        <source>It will take %1</source>
        <translation>Tardará %1</translation>
    </message>
    <message>
        <source>The database reads whole tables for it, because indexes are missing: %1. Your DBA can mend that.</source>
        <translation>La base de datos lee tablas enteras para ello, porque faltan índices: %1. Su DBA puede remediarlo.</translation>
    </message>
    <message>
        <source>The undo file and earlier ones of it are destroyed; backups are not touched</source>
        <translation>El archivo para deshacer y los anteriores se destruyen; las copias de seguridad no se tocan</translation>
    </message>
    <message>
        <source>Rows that stay may still hold personal data. %1.</source>
        <translation>Las filas que quedan aún pueden contener datos personales. %1.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln of the %1 still carry this %2&apos;s id</source>
        <translation>
            <numerusform>%1: al menos %Ln todavía lleva el id de este registro (%2)</numerusform>
            <numerusform>%1: al menos %Ln todavía llevan el id de este registro (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the %1 may still carry this %2&apos;s id</source>
        <translation>%1: quizá algunos todavía lleven el id de este registro (%2)</translation>
    </message>
    <message>
        <source>Not all of them can be seen. Those that carry it stay and will point at a %1 that is gone.</source>
        <translation>No se pueden ver todos. Los que lo llevan se conservan y apuntarán a un registro (%1) que ya no existe.</translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %Ln row(s) stay(s) (%2)</source>
        <translation>
            <numerusform>%1: se conserva al menos %Ln fila (%2)</numerusform>
            <numerusform>%1: se conservan al menos %Ln filas (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) stay(s) (%2)</source>
        <comment>webinars: 12 rows stay (title, description)</comment>
        <translation>
            <numerusform>%1: se conserva %Ln fila (%2)</numerusform>
            <numerusform>%1: se conservan %Ln filas (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %Ln row(s), %2. %3</source>
        <translation>
            <numerusform>%1: al menos %Ln fila, %2. %3</numerusform>
            <numerusform>%1: al menos %Ln filas, %2. %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s), %2. %3</source>
        <translation>
            <numerusform>%1: %Ln fila, %2. %3</numerusform>
            <numerusform>%1: %Ln filas, %2. %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protección</translation>
    </message>
</context>
<context>
    <name>ondelete::Deleter</name>
    <message>
        <source>Deleted; what happened is what was shown.</source>
        <translation>Eliminado; ocurrió lo que se mostró.</translation>
    </message>
    <message>
        <source>%1 has no row %2. Nothing was changed. It may have been deleted already; look at the list again.</source>
        <translation>%1 no tiene la fila %2. No se cambió nada. Puede que ya se haya eliminado; conviene mirar de nuevo la lista.</translation>
    </message>
    <message>
        <source>Can&apos;t be deleted yet: %1 Nothing was changed.</source>
        <translation>Todavía no se puede eliminar: %1 No se cambió nada.</translation>
    </message>
    <message>
        <source>What would be deleted has changed since it was shown. Nothing was changed. Look at it again, then decide.</source>
        <translation>Lo que se eliminaría ha cambiado desde que se mostró. No se cambió nada. Conviene mirarlo de nuevo y decidir después.</translation>
    </message>
    <message>
        <source>Others changed the same rows again and again; everything was rolled back. Nothing was changed. Try again in a moment.
%1</source>
        <translation>Otros cambiaron las mismas filas una y otra vez; todo se revirtió. No se cambió nada. Intentarlo de nuevo dentro de un momento.
%1</translation>
    </message>
    <message>
        <source>The server refused the delete; everything was rolled back. Nothing was changed.
%1</source>
        <translation>El servidor rechazó la eliminación; todo se revirtió. No se cambió nada.
%1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>The tables are being changed by somebody. Nothing was changed. Try again in a moment.</source>
        <translation>Alguien está cambiando las tablas. No se cambió nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 No se cambió nada.</translation>
    </message>
    <message>
        <source>The delete was tried and rolled back: it can be done. Nothing was changed.</source>
        <translation>El borrado se probó y se revirtió: se puede hacer. No se cambió nada.</translation>
    </message>
    <message>
        <source>Triggers or rules did something else when the delete ran again, so what they do can&apos;t be kept in the undo file. Everything was rolled back. Nothing was changed.</source>
        <translation>Disparadores o reglas hicieron otra cosa cuando el borrado se ejecutó de nuevo, así que lo que hacen no se puede guardar en el archivo para deshacer. Todo se revirtió. No se cambió nada.</translation>
    </message>
    <message>
        <source>Triggers or rules also acted: %1. That is in the undo file, too.</source>
        <translation>También actuaron disparadores o reglas: %1. Eso está también en el archivo para deshacer.</translation>
    </message>
    <message>
        <source>Triggers put off work to the commit again and again, so what they do can&apos;t be told. Everything was rolled back. Nothing was changed.</source>
        <translation>Unos disparadores aplazan trabajo hasta la confirmación una y otra vez, así que no se puede saber qué hacen. Todo se revirtió. No se cambió nada.</translation>
    </message>
    <message>
        <source>Deleted, but otherwise than shown: %1 The undo file holds only what was shown; the rest is in no undo file.</source>
        <translation>Borrado, pero de otro modo que lo mostrado: %1 El archivo para deshacer contiene solo lo mostrado; el resto no está en ninguno.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>It can&apos;t be told what would happen: %1 Nothing was changed.</source>
        <translation>No se puede saber qué pasaría: %1 No se cambió nada.</translation>
    </message>
    <message>
        <source>There is nothing left to delete. Nothing was changed.</source>
        <translation>No queda nada que eliminar. No se ha cambiado nada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would go or change at once. Nothing was changed.</source>
        <translation>
            <numerusform>%Ln fila desaparecería o cambiaría de una vez. No se ha cambiado nada.</numerusform>
            <numerusform>%Ln filas desaparecerían o cambiarían de una vez. No se ha cambiado nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::DemoCommand</name>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Audit again</source>
        <translation>Nueva auditoría</translation>
    </message>
    <message>
        <source>Reports and pictures are in %1</source>
        <translation>Los informes y las imágenes están en %1</translation>
    </message>
    <message>
        <source>Fix plan</source>
        <translation>Plan de corrección</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vista previa: %1</translation>
    </message>
    <message>
        <source>Delete, as support: %1</source>
        <translation>Eliminar, como support: %1</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>demo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made. Nothing was done.</source>
        <translation>No se puede crear la carpeta %1. No se hizo nada.</translation>
    </message>
    <message>
        <source>No folder could be made for what the demo shows (%1).</source>
        <translation>No se pudo crear una carpeta para lo que muestra la demo (%1).</translation>
    </message>
    <message>
        <source>--keep goes with --headless. Without both, &quot;ondelete demo&quot; opens the window.</source>
        <translation>--keep se usa junto con --headless. Sin ninguna de las dos, «ondelete demo» abre la ventana.</translation>
    </message>
    <message>
        <source>A private PostgreSQL with the sample database runs in %1 (%2 ms). It is removed at the end.</source>
        <translation>Un PostgreSQL privado con la base de datos de ejemplo se ejecuta en %1 (%2 ms). Se elimina al final.</translation>
    </message>
    <message>
        <source>Try everything on a private server with sample data.</source>
        <translation>Probar todo en un servidor privado con datos de ejemplo.</translation>
    </message>
    <message>
        <source>Without a window: tell the story in the terminal.</source>
        <translation>Sin ventana: contar la historia en el terminal.</translation>
    </message>
    <message>
        <source>The folder for reports and pictures; by default a temporary one, which is named.</source>
        <translation>La carpeta para informes e imágenes; por defecto, una temporal cuyo nombre se muestra.</translation>
    </message>
    <message>
        <source>Undo, as the owner: %1</source>
        <translation>Deshacer, como propietario: %1</translation>
    </message>
    <message>
        <source>A try first: %1</source>
        <translation>Primero una prueba: %1</translation>
    </message>
    <message>
        <source>So does the application&apos;s own code, and here it is wanted: it is allowed, and what it changes is kept in the undo file, too.</source>
        <translation>Así trabaja el propio código de la aplicación, y aquí es lo deseado: se permite, y lo que cambia se guarda también en el archivo de deshacer.</translation>
    </message>
    <message>
        <source>Sessions as the trigger counts them: %1. Files of messages: %2.</source>
        <translation>Sesiones según las cuenta el disparador: %1. Archivos de mensajes: %2.</translation>
    </message>
</context>
<context>
    <name>ondelete::DesktopNotice</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>ondelete::DetailSplit</name>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
</context>
<context>
    <name>ondelete::DiagramPage</name>
    <message>
        <source>Waiting for the rules…</source>
        <translation>Esperando las reglas…</translation>
    </message>
    <message>
        <source>What this %1 reaches could not be read. Nothing was changed. %2</source>
        <translation>No se pudo leer lo que alcanza %1. No se cambió nada. %2</translation>
    </message>
    <message>
        <source>Diagram of what a delete of a %1 reaches</source>
        <translation>Diagrama de lo que alcanza al eliminar: %1</translation>
    </message>
    <message>
        <source>This %1</source>
        <translation>Esta: %1</translation>
    </message>
    <message>
        <source>This database has no table %1</source>
        <translation>Esta base de datos no tiene la tabla %1</translation>
    </message>
    <message>
        <source>Connect to the database that holds the %1, or open the rule list that belongs to this one.</source>
        <translation>Conéctese a la base de datos que contiene: %1, o abra la lista de reglas de esta.</translation>
    </message>
    <message>
        <source>The diagram needs Graphviz, which is not installed here</source>
        <translation>El diagrama necesita Graphviz, que no está instalado aquí</translation>
    </message>
    <message>
        <source>Install the package “graphviz” (on Debian and Ubuntu: apt install graphviz), then draw again. The Constraints page lists the same rules without it.</source>
        <translation>Instale el paquete «graphviz» (en Debian y Ubuntu: apt install graphviz) y vuelva a dibujar. La página Restricciones muestra las mismas reglas sin él.</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Dibujar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Laying out %n table(s)…</source>
        <translation>
            <numerusform>Colocando %n tabla…</numerusform>
            <numerusform>Colocando %n tablas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The diagram was not laid out</source>
        <translation>El diagrama no se colocó</translation>
    </message>
    <message>
        <source>The diagram could not be drawn</source>
        <translation>No se pudo dibujar el diagrama</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n tabla</numerusform>
            <numerusform>%n tablas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2 · %3</source>
        <translation>«%1»: %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stop(s) its delete</source>
        <translation>
            <numerusform>%n regla impide eliminarla</numerusform>
            <numerusform>%n reglas impiden eliminarla</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: can’t tell whether anything stops its delete · %2</source>
        <translation>«%1»: no se sabe si algo impide eliminarla · %2</translation>
    </message>
    <message>
        <source>“%1”: no rule stops its delete · %2</source>
        <translation>«%1»: ninguna regla impide eliminarla · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stop(s) deletes</source>
        <translation>
            <numerusform>%n regla impide eliminar</numerusform>
            <numerusform>%n reglas impiden eliminar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · nothing stops deletes</source>
        <translation>%1 · nada impide eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n no se pudo comprobar</numerusform>
            <numerusform>%n no se pudieron comprobar</numerusform>
        </translation>
    </message>
    <message>
        <source>stops it</source>
        <translation>la impide</translation>
    </message>
    <message>
        <source>stops deletes</source>
        <translation>impide eliminar</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nada encontrado</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Save the diagram</source>
        <translation>Guardar el diagrama</translation>
    </message>
    <message>
        <source>Drawing for web pages and editors (*.svg)</source>
        <translation>Dibujo para páginas web y editores (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Page to print (*.pdf)</source>
        <translation>Página para imprimir (*.pdf)</translation>
    </message>
    <message>
        <source>What a delete of a %1 reaches</source>
        <translation>Lo que alcanza al eliminar: %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>%1 The Constraints page lists the same rules.</source>
        <translation>%1 La página Restricciones muestra las mismas reglas.</translation>
    </message>
</context>
<context>
    <name>ondelete::DiagramScene</name>
    <message>
        <source>rows not counted</source>
        <translation>filas sin contar</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>esta</translation>
    </message>
    <message>
        <source>%1 of about %2 stop it</source>
        <translation>%1 de unas %2 la impiden</translation>
    </message>
    <message>
        <source>can’t tell</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>%1 would go, %2 unlinked</source>
        <translation>%1 se eliminarían, %2 desvinculadas</translation>
    </message>
    <message>
        <source>%1 of about %2 would go</source>
        <translation>%1 de unas %2 se eliminarían</translation>
    </message>
    <message>
        <source>%1 of about %2 unlinked</source>
        <translation>%1 de unas %2 desvinculadas</translation>
    </message>
    <message>
        <source>none of about %1</source>
        <translation>ninguna de unas %1</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln row(s)</source>
        <translation>
            <numerusform>una fila, más o menos</numerusform>
            <numerusform>unas %Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stop(s) it</source>
        <translation>
            <numerusform>%Ln fila lo impide</numerusform>
            <numerusform>%Ln filas lo impiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Distribution</name>
    <message>
        <source>Citus distributes %1 (pg_dist_partition): the rows are on other servers, whose keys, locks and triggers can&apos;t be seen from here, so what a delete or a change would do there can&apos;t be told.</source>
        <translation>Citus distribuye %1 (pg_dist_partition): las filas están en otros servidores, cuyas claves, bloqueos y disparadores no se ven desde aquí, así que no se puede decir qué haría allí un borrado o un cambio.</translation>
    </message>
</context>
<context>
    <name>ondelete::DotProcess</name>
    <message>
        <source>Graphviz, which lays the diagram out, could not be started.</source>
        <translation>No se pudo iniciar Graphviz, que coloca el diagrama.</translation>
    </message>
    <message>
        <source>The diagram was not laid out.</source>
        <translation>El diagrama no se colocó.</translation>
    </message>
    <message>
        <source>Graphviz takes more than a minute for this diagram: it is too large.</source>
        <translation>Graphviz tarda más de un minuto con este diagrama: es demasiado grande.</translation>
    </message>
    <message>
        <source>Graphviz did not lay the diagram out.</source>
        <translation>Graphviz no dispuso el diagrama.</translation>
    </message>
</context>
<context>
    <name>ondelete::EffectModel</name>
    <message>
        <source>Goes</source>
        <translation>Se elimina</translation>
    </message>
    <message>
        <source>Stays, unlinked</source>
        <translation>Se conserva, desvinculada</translation>
    </message>
    <message>
        <source>Stays, linked to something else</source>
        <translation>Se conserva, vinculada a otra cosa</translation>
    </message>
    <message>
        <source>Stops the delete</source>
        <translation>Impide eliminar</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Se eliminó</translation>
    </message>
    <message>
        <source>Would go</source>
        <translation>Se eliminaría</translation>
    </message>
    <message>
        <source>Stayed, unlinked</source>
        <translation>Se conservó, desvinculada</translation>
    </message>
    <message>
        <source>Would stay, unlinked</source>
        <translation>Se conservaría, desvinculada</translation>
    </message>
    <message>
        <source>Linked to something else</source>
        <translation>Vinculada a otra cosa</translation>
    </message>
    <message>
        <source>Written besides, by triggers</source>
        <translation>Escrito además por disparadores</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué ocurrirá</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Table and keys</source>
        <translation>Tabla y claves</translation>
    </message>
    <message>
        <source>Triggers also write</source>
        <translation>Los disparadores también escriben</translation>
    </message>
</context>
<context>
    <name>ondelete::Environment</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCCIÓN</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>PREPRODUCCIÓN</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>DESARROLLO</translation>
    </message>
    <message>
        <source>SAMPLE DATA</source>
        <translation>DATOS DE EJEMPLO</translation>
    </message>
</context>
<context>
    <name>ondelete::Erasure</name>
    <message>
        <source>The undo file %1 on the computer %2 is destroyed when this program is next started there.</source>
        <translation>El archivo para deshacer %1 del equipo %2 se destruye cuando este programa se abra allí la próxima vez.</translation>
    </message>
    <message>
        <source>The undo file %1 of an earlier delete is not there any more. If it was moved, destroy it.</source>
        <translation>El archivo para deshacer %1 de una eliminación anterior ya no está allí. Si se movió, destrúyalo.</translation>
    </message>
    <message>
        <source>The undo file %1 of another delete holds these rows, too: destroy it where nobody needs to take that delete back.</source>
        <translation>El archivo para deshacer %1 de otra eliminación también contiene estas filas: destrúyalo si nadie necesita deshacerla.</translation>
    </message>
    <message>
        <source>The record of an earlier delete says that the undo file %1 holds these rows, but the file is of others, so it was not destroyed.</source>
        <translation>El registro de un borrado anterior dice que el archivo de deshacer %1 contiene estas filas, pero el archivo es de otras, así que no se destruyó.</translation>
    </message>
</context>
<context>
    <name>ondelete::ExportDialog</name>
    <message>
        <source>Web page (HTML): to read and print</source>
        <translation>Página web (HTML): para leer e imprimir</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation>CSV: para hojas de cálculo</translation>
    </message>
    <message>
        <source>JSON: for other programs</source>
        <translation>JSON: para otros programas</translation>
    </message>
    <message>
        <source>Markdown: for tickets and wikis</source>
        <translation>Markdown: para tickets y wikis</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Hay que indicar un archivo.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>Este archivo ya existe y se reemplazará.</translation>
    </message>
    <message>
        <source>&amp;Replace file</source>
        <translation>&amp;Reemplazar archivo</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>El informe no se guardó</translation>
    </message>
    <message>
        <source>PDF: to send and to keep</source>
        <translation>PDF: para enviar y guardar</translation>
    </message>
    <message>
        <source>Excel (XLSX): to filter and count</source>
        <translation>Excel (XLSX): para filtrar y contar</translation>
    </message>
    <message>
        <source>JUnit: for continuous integration</source>
        <translation>JUnit: para integración continua</translation>
    </message>
    <message>
        <source>SARIF: for code scanning</source>
        <translation>SARIF: para análisis de código</translation>
    </message>
    <message>
        <source>The folder for temporary files, %1, is full or closed.</source>
        <translation>La carpeta de archivos temporales, %1, está llena o cerrada.</translation>
    </message>
</context>
<context>
    <name>ondelete::FilterButton</name>
    <message>
        <source>%1 (%L2)</source>
        <comment>a criterion (how many meet it)</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabla</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Todas las tablas</translation>
    </message>
    <message>
        <source>&amp;Rule, current or desired</source>
        <translation>&amp;Regla, actual o deseada</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Todas las reglas</translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation>&amp;Problema</translation>
    </message>
    <message>
        <source>With and without</source>
        <translation>Con y sin problema</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Quitar filtros</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter: %L1</source>
        <comment>how many criteria are set</comment>
        <translation>Filtros: %L1</translation>
    </message>
    <message>
        <source>Narrow by table, rule or problem</source>
        <translation>Acotar por tabla, regla o problema</translation>
    </message>
</context>
<context>
    <name>ondelete::FindingModel</name>
    <message numerus="yes">
        <source>To change · %1, %n with a problem</source>
        <translation>
            <numerusform>Por cambiar · %1, %n con un problema</numerusform>
            <numerusform>Por cambiar · %1, %n con problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>To change · %1</source>
        <translation>Por cambiar · %1</translation>
    </message>
    <message numerus="yes">
        <source>Rule as required · %1, %n still stop(s) deletes</source>
        <translation>
            <numerusform>Regla conforme · %1, %n todavía impide borrados</numerusform>
            <numerusform>Regla conforme · %1, %n todavía impiden borrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule as required · %1</source>
        <translation>Regla conforme · %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Under the current rule this key stops deletes.</source>
        <translation>Con la regla actual, esta clave impide borrados.</translation>
    </message>
    <message>
        <source>The planner&apos;s estimate of the table&apos;s rows</source>
        <translation>Estimación del planificador de las filas de la tabla</translation>
    </message>
    <message>
        <source>An index serves lookups by this key</source>
        <translation>Un índice sirve para las búsquedas por esta clave</translation>
    </message>
    <message>
        <source>No index serves this key: each delete reads the whole table</source>
        <translation>Ningún índice sirve para esta clave: cada borrado lee la tabla entera</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>On delete: current → desired</source>
        <translation>Al eliminar: actual → deseada</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Table and column</source>
        <translation>Tabla y columna</translation>
    </message>
    <message numerus="yes">
        <source>Not in the rule list · %1, %n stop(s) deletes</source>
        <translation>
            <numerusform>Fuera de la lista de reglas · %1, %n impide borrados</numerusform>
            <numerusform>Fuera de la lista de reglas · %1, %n impiden borrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the rule list · %1</source>
        <translation>Fuera de la lista de reglas · %1</translation>
    </message>
</context>
<context>
    <name>ondelete::FindingPane</name>
    <message>
        <source>No rule selected</source>
        <translation>Ninguna regla seleccionada</translation>
    </message>
    <message>
        <source>Select a row to see why the rule is wanted, what stands in its way and the SQL that changes it.</source>
        <translation>Al seleccionar una fila se muestra por qué se quiere la regla, qué lo impide y el SQL que la cambia.</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>to %1.%2, key %3</source>
        <translation>a %1.%2, clave %3</translation>
    </message>
    <message>
        <source>The rule list does not name this key.</source>
        <translation>La lista de reglas no menciona esta clave.</translation>
    </message>
    <message>
        <source>No index serves %1: each deleted row of %2 reads this whole table.</source>
        <translation>Ningún índice sirve para %1: por cada fila eliminada de %2 se lee toda esta tabla.</translation>
    </message>
    <message>
        <source>&amp;Evaluate code of %1…</source>
        <translation>&amp;Evaluar código de %1…</translation>
    </message>
</context>
<context>
    <name>ondelete::FindingWords</name>
    <message numerus="yes">
        <source>keeps %Ln row(s)</source>
        <translation>
            <numerusform>conserva %Ln fila</numerusform>
            <numerusform>conserva %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>keeps the rows</source>
        <translation>conserva las filas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) go with what they point at</source>
        <translation>
            <numerusform>%Ln fila se elimina junto con aquello a lo que apunta</numerusform>
            <numerusform>%Ln filas se eliminan junto con aquello a lo que apuntan</numerusform>
        </translation>
    </message>
    <message>
        <source>the rows go with what they point at</source>
        <translation>las filas se eliminan junto con aquello a lo que apuntan</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>stops the delete</source>
        <translation>impide eliminar</translation>
    </message>
    <message>
        <source>default can&apos;t be used</source>
        <translation>valor predeterminado no utilizable</translation>
    </message>
    <message>
        <source>column is generated</source>
        <translation>la columna es generada</translation>
    </message>
    <message>
        <source>owner lacks a right</source>
        <translation>al propietario le falta un permiso</translation>
    </message>
    <message>
        <source>no replica identity</source>
        <translation>sin identidad de réplica</translation>
    </message>
    <message>
        <source>not validated</source>
        <translation>no validada</translation>
    </message>
    <message>
        <source>not enforced</source>
        <translation>no aplicada</translation>
    </message>
    <message>
        <source>trigger disabled</source>
        <translation>disparador deshabilitado</translation>
    </message>
    <message>
        <source>depends on order</source>
        <translation>depende del orden</translation>
    </message>
    <message>
        <source>The column is NOT NULL</source>
        <translation>La columna es NOT NULL</translation>
    </message>
    <message>
        <source>A CHECK forbids NULL</source>
        <translation>Un CHECK prohíbe NULL</translation>
    </message>
    <message>
        <source>This key still stops deletes</source>
        <translation>Esta clave todavía impide borrados</translation>
    </message>
    <message>
        <source>The column&apos;s default can&apos;t be used</source>
        <translation>El valor predeterminado de la columna no se puede usar</translation>
    </message>
    <message>
        <source>The column is generated</source>
        <translation>La columna es generada</translation>
    </message>
    <message>
        <source>The table&apos;s owner lacks a right</source>
        <translation>Al propietario de la tabla le falta un permiso</translation>
    </message>
    <message>
        <source>The table has no replica identity</source>
        <translation>La tabla no tiene identidad de réplica</translation>
    </message>
    <message>
        <source>The key is not validated</source>
        <translation>La clave no está validada</translation>
    </message>
    <message>
        <source>The key is not enforced</source>
        <translation>La clave no se aplica</translation>
    </message>
    <message>
        <source>A trigger of the key is disabled</source>
        <translation>Un disparador de la clave está deshabilitado</translation>
    </message>
    <message>
        <source>The outcome depends on the order</source>
        <translation>El resultado depende del orden</translation>
    </message>
    <message>
        <source>No index serves this key</source>
        <translation>Ningún índice sirve para esta clave</translation>
    </message>
    <message>
        <source>Leave this key as it is</source>
        <translation>Dejar esta clave como está</translation>
    </message>
    <message>
        <source>Allow NULL in the column</source>
        <translation>Permitir NULL en la columna</translation>
    </message>
    <message>
        <source>Use CASCADE instead</source>
        <translation>Usar CASCADE en su lugar</translation>
    </message>
    <message>
        <source>Use CASCADE</source>
        <translation>Usar CASCADE</translation>
    </message>
    <message>
        <source>is NOT NULL</source>
        <translation>es NOT NULL</translation>
    </message>
    <message>
        <source>CHECK conflict</source>
        <translation>conflicto de CHECK</translation>
    </message>
    <message>
        <source>blocks the %1</source>
        <translation>bloquea: %1</translation>
    </message>
    <message>
        <source>unique conflict</source>
        <translation>conflicto de unicidad</translation>
    </message>
    <message>
        <source>conflict of keys</source>
        <translation>conflicto de claves</translation>
    </message>
    <message>
        <source>no partition for NULL</source>
        <translation>sin partición para NULL</translation>
    </message>
    <message>
        <source>a rule stops it</source>
        <translation>una regla lo impide</translation>
    </message>
    <message>
        <source>empties a shared column</source>
        <translation>vacía una columna compartida</translation>
    </message>
    <message>
        <source>distributed by Citus</source>
        <translation>distribuida por Citus</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>An index forbids NULL</source>
        <translation>Un índice prohíbe NULL</translation>
    </message>
    <message>
        <source>Another key forbids NULL</source>
        <translation>Otra clave prohíbe NULL</translation>
    </message>
    <message>
        <source>No partition takes NULL</source>
        <translation>Ninguna partición admite NULL</translation>
    </message>
    <message>
        <source>A rewrite rule stops every delete</source>
        <translation>Una regla de reescritura impide cada borrado</translation>
    </message>
    <message>
        <source>A shared column would become empty</source>
        <translation>Una columna compartida quedaría vacía</translation>
    </message>
    <message>
        <source>Citus distributes this table</source>
        <translation>Citus distribuye esta tabla</translation>
    </message>
    <message>
        <source>Set %1 to NULL only</source>
        <translation>Poner a NULL solo %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>twice the same key</source>
        <translation>la misma clave dos veces</translation>
    </message>
    <message>
        <source>Another key says the same</source>
        <translation>Otra clave dice lo mismo</translation>
    </message>
    <message>
        <source>This could not be checked</source>
        <translation>Esto no se pudo comprobar</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) could not be checked</source>
        <translation>
            <numerusform>%n clave foránea no se pudo comprobar</numerusform>
            <numerusform>%n claves foráneas no se pudieron comprobar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known to stop deletes; %n rule(s) differ(s) from the rule list</source>
        <translation>
            <numerusform>No se sabe de nada que impida borrados; %n regla difiere de la lista de reglas</numerusform>
            <numerusform>No se sabe de nada que impida borrados; %n reglas difieren de la lista de reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stops deletes; %n rule(s) differ(s) from the rule list</source>
        <translation>
            <numerusform>Nada impide eliminar; %n regla difiere de la lista de reglas</numerusform>
            <numerusform>Nada impide eliminar; %n reglas difieren de la lista de reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>Every rule is as required: deletes are stopped only where the rule list wants it</source>
        <translation>Todas las reglas son las requeridas: los borrados solo se impiden donde la lista de reglas lo quiere</translation>
    </message>
    <message>
        <source>Every rule is as required, and nothing is known to stop deletes</source>
        <translation>Todas las reglas son como se pide y no se sabe de nada que impida borrados</translation>
    </message>
    <message>
        <source>Every rule is as required, and nothing stops deletes</source>
        <translation>Todas las reglas son las requeridas y nada impide eliminar</translation>
    </message>
    <message numerus="yes">
        <source>Every rule is as required, but %n thing(s) still stop(s) deletes</source>
        <translation>
            <numerusform>Todas las reglas son las requeridas, pero %n elemento sigue impidiendo eliminar</numerusform>
            <numerusform>Todas las reglas son las requeridas, pero %n elementos siguen impidiendo eliminar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) to change</source>
        <translation>
            <numerusform>%n regla por cambiar</numerusform>
            <numerusform>%n reglas por cambiar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) would still stop deletes</source>
        <translation>
            <numerusform>%n elemento más seguiría impidiendo eliminar</numerusform>
            <numerusform>%n elementos más seguirían impidiendo eliminar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixChange</name>
    <message>
        <source>This key is not there any more; there is nothing to reverse.</source>
        <translation>Esta clave ya no existe; no hay nada que revertir.</translation>
    </message>
    <message>
        <source>Its rule was changed again since, to %1. It is left as it is.</source>
        <translation>Su regla se cambió de nuevo después, a %1. Se deja como está.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixChoiceList</name>
    <message>
        <source>To change</source>
        <translation>Por cambiar</translation>
    </message>
    <message>
        <source>Rule as required, but stops deletes</source>
        <translation>Regla conforme, pero impide borrados</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The database has no such key. A fix changes keys and adds none.</source>
        <translation>La base de datos no tiene esta clave. Una corrección cambia claves y no añade ninguna.</translation>
    </message>
    <message numerus="yes">
        <source>Also make %Ln missing index(es), one after another; nobody waits for them</source>
        <translation>
            <numerusform>Crear también %Ln índice que falta; nadie espera por él</numerusform>
            <numerusform>Crear también los %Ln índices que faltan, uno tras otro; nadie espera por ellos</numerusform>
        </translation>
    </message>
    <message>
        <source>Without an index, PostgreSQL reads the whole table for every deleted row.</source>
        <translation>Sin índice, PostgreSQL lee toda la tabla por cada fila eliminada.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln row(s)…</source>
        <translation>
            <numerusform>Mostrar %Ln fila…</numerusform>
            <numerusform>Mostrar %Ln filas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the rows…</source>
        <translation>Mostrar las filas…</translation>
    </message>
    <message>
        <source>Rows in the table: %1</source>
        <translation>Filas en la tabla: %1</translation>
    </message>
    <message>
        <source>Not in the rule list, but stops deletes</source>
        <translation>Fuera de la lista de reglas, pero impide borrados</translation>
    </message>
</context>
<context>
    <name>ondelete::FixCommand</name>
    <message>
        <source>Say --dry-run to see the plan, --yes to run it, or --clean-up to remove what an interrupted run left. Nothing was changed.</source>
        <translation>Hay que indicar --dry-run para ver el plan, --yes para ejecutarlo o --clean-up para eliminar lo que dejó una ejecución interrumpida. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1: waiting for the table</source>
        <translation>%1: esperando la tabla</translation>
    </message>
    <message>
        <source>What still stops deletes could not be read after the fix (%1). Run &quot;ondelete audit&quot;.</source>
        <translation>Tras la corrección no se pudo leer qué impide todavía los borrados (%1). Ejecutar «ondelete audit».</translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name for the rollback script. Nothing was changed.</source>
        <translation>El archivo %1 ya existe. Hay que elegir otro nombre para el script de reversión. No se cambió nada.</translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation>Quedó pendiente: %1</translation>
    </message>
    <message>
        <source>Change the delete rules as the rule list wants, online.</source>
        <translation>Cambiar en línea las reglas de borrado según la lista de reglas.</translation>
    </message>
    <message>
        <source>Only show the plan.</source>
        <translation>Solo mostrar el plan.</translation>
    </message>
    <message>
        <source>Run the plan.</source>
        <translation>Ejecutar el plan.</translation>
    </message>
    <message>
        <source>Also change keys that stop deletes and that the rule list does not name, as suggested.</source>
        <translation>Cambiar también, según lo sugerido, las claves que impiden borrados y que la lista de reglas no menciona.</translation>
    </message>
    <message>
        <source>Only this key; may be given again: [SCHEMA.]TABLE.COLUMN or [SCHEMA.]TABLE:CONSTRAINT.</source>
        <translation>Solo esta clave; se puede indicar varias veces: [SCHEMA.]TABLE.COLUMN o [SCHEMA.]TABLE:CONSTRAINT.</translation>
    </message>
    <message>
        <source>Where to save the rollback script; by default in the data folder.</source>
        <translation>Dónde guardar el script de reversión; por defecto, en la carpeta de datos.</translation>
    </message>
    <message>
        <source>How long one try may wait for a lock, in milliseconds (50).</source>
        <translation>Cuánto puede esperar un intento a obtener un bloqueo, en milisegundos (50).</translation>
    </message>
    <message>
        <source>How long to go on trying for each key, in seconds (300).</source>
        <translation>Cuánto tiempo seguir intentándolo con cada clave, en segundos (300).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>its rule is %1</source>
        <translation>su regla es %1</translation>
    </message>
    <message>
        <source>Some %1 still can&apos;t be deleted:</source>
        <translation>Todavía no se pueden eliminar algunos registros (%1):</translation>
    </message>
    <message>
        <source>%1: waiting for %2</source>
        <translation>%1: esperando a %2</translation>
    </message>
    <message>
        <source>Also make an index, online, for each key that none serves.</source>
        <translation>Crear también, en línea, un índice para cada clave que no tenga ninguno útil.</translation>
    </message>
    <message>
        <source>Whether deletes would work afterwards could not be tried out: %1</source>
        <translation>No se pudo probar si después funcionarían las eliminaciones: %1</translation>
    </message>
    <message>
        <source>The record of the fix could not be kept: %1</source>
        <translation>No se pudo guardar el registro de la corrección: %1</translation>
    </message>
    <message>
        <source>--reverse brings back what one fix changed; --%1 has no place beside it. Nothing was changed.</source>
        <translation>--reverse devuelve lo que cambió una corrección; --%1 no tiene lugar a su lado. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is no record %1 of a fix that can be reversed; &quot;ondelete history&quot; lists them. Nothing was changed.</source>
        <translation>No hay ningún registro %1 de una corrección que se pueda revertir; «ondelete history» los enumera. No se cambió nada.</translation>
    </message>
    <message>
        <source>That fix was made in the database %1 of another server or name. Connect there. Nothing was changed.</source>
        <translation>Esa corrección se hizo en la base de datos %1 de otro servidor o nombre. Conéctese allí. No se cambió nada.</translation>
    </message>
    <message>
        <source>Where rows point at nothing: change the rule, and leave the key NOT VALID.</source>
        <translation>Donde hay filas que no apuntan a nada: cambiar la regla y dejar la clave NOT VALID.</translation>
    </message>
    <message>
        <source>Instead: bring back what the fix of this record changed; &quot;ondelete history&quot; lists them.</source>
        <translation>En su lugar: devolver lo que cambió la corrección de este registro; «ondelete history» los enumera.</translation>
    </message>
    <message>
        <source>With --reverse: the rules, not NOT NULL.</source>
        <translation>Con --reverse: las reglas, no NOT NULL.</translation>
    </message>
    <message>
        <source>An earlier fix was interrupted, or runs elsewhere: %1</source>
        <translation>Una corrección anterior se interrumpió, o está en marcha en otro lugar: %1</translation>
    </message>
    <message>
        <source>Remove the temporary keys, checks and unfinished indexes that an interrupted run left.</source>
        <translation>Quitar las claves y comprobaciones temporales y los índices sin terminar que dejó una ejecución interrumpida.</translation>
    </message>
    <message>
        <source>Write the rows that point at nothing, all of them, to this file: .csv, .json, .html or .md.</source>
        <translation>Escribir todas las filas que no apuntan a nada en este archivo: .csv, .json, .html o .md.</translation>
    </message>
    <message>
        <source>%1, index: %2</source>
        <translation>%1, índice: %2</translation>
    </message>
    <message>
        <source>Why, for the record.</source>
        <translation>El motivo, para que quede constancia.</translation>
    </message>
    <message>
        <source>Write the plan as numbered SQL files, one for each transaction, here; by default what was changed is, beside the rollback script.</source>
        <translation>Escribir aquí el plan como archivos SQL numerados, uno por transacción; por defecto se escribe lo que se cambió, junto al script de reversión.</translation>
    </message>
    <message>
        <source>--resolve takes SELECTOR=drop-not-null, =cascade, =set-null, =set-null(COLUMN,…) or =skip. Nothing was changed.</source>
        <translation>--resolve admite SELECTOR=drop-not-null, =cascade, =set-null, =set-null(COLUMNA,…) o =skip. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 is no column of %2. Name some of these: %3. Nothing was changed.</source>
        <translation>%1 no es una columna de %2. Nombre algunas de estas: %3. No se cambió nada.</translation>
    </message>
    <message>
        <source>What would still stop deletes afterwards could not be told: %1</source>
        <translation>No se pudo decir qué seguiría impidiendo los borrados después: %1</translation>
    </message>
    <message>
        <source>The rule list says otherwise than was decided here, so that the audit goes on to report it (%1). To keep the decision, run the same again with --update-spec FILE, or write it into the rule list.</source>
        <translation>La lista de reglas dice otra cosa que lo decidido aquí, así que la auditoría lo seguirá señalando (%1). Para conservar la decisión, ejecute lo mismo otra vez con --update-spec ARCHIVO, o escríbala en la lista de reglas.</translation>
    </message>
    <message>
        <source>Written into the rule list %1: %2.</source>
        <translation>Escrito en la lista de reglas %1: %2.</translation>
    </message>
    <message>
        <source>%1 The decisions are not in the rule list: %2.</source>
        <translation>%1 Las decisiones no están en la lista de reglas: %2.</translation>
    </message>
    <message>
        <source>The file %1 exists already and is not the rule list that --spec names. Choose another name. Nothing was changed.</source>
        <translation>El archivo %1 ya existe y no es la lista de reglas que nombra --spec. Elija otro nombre. No se cambió nada.</translation>
    </message>
    <message>
        <source>What to do about a key&apos;s problem: drop-not-null, cascade, set-null, set-null(COLUMN,…) or skip.</source>
        <translation>Qué hacer con el problema de una clave: drop-not-null, cascade, set-null, set-null(COLUMNA,…) o skip.</translation>
    </message>
    <message>
        <source>Write what was decided into the rule list: this file, which may be that of --spec.</source>
        <translation>Escribir lo decidido en la lista de reglas: este archivo, que puede ser el de --spec.</translation>
    </message>
    <message>
        <source>That is for one database, not for a fleet. Nothing was changed.</source>
        <translation>Eso es para una base de datos, no para una flota. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixDialog</name>
    <message>
        <source>Fix – %1</source>
        <translation>Corrección – %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>The present rule is finished, then the fix stops.</source>
        <translation>Se termina la regla actual y después se detiene la corrección.</translation>
    </message>
    <message>
        <source>The fix is running. Stop it before you close this window.</source>
        <translation>La corrección está en curso. Hay que detenerla antes de cerrar esta ventana.</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Paso: %1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Rollback script: %1</source>
        <translation>Script de reversión: %1</translation>
    </message>
    <message>
        <source>&amp;Read the SQL</source>
        <translation>&amp;Leer el SQL</translation>
    </message>
    <message>
        <source>Tick a rule to go on.</source>
        <translation>Hay que marcar una regla para continuar.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Todavía no se ha cambiado nada.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n rule(s)</source>
        <translation>
            <numerusform>Cambiar %n regla</numerusform>
            <numerusform>Cambiar %n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>The rollback script is saved before the first step.</source>
        <translation>El script de reversión se guarda antes del primer paso.</translation>
    </message>
    <message>
        <source>Choose what to do about %1.</source>
        <translation>Hay que elegir qué hacer con %1.</translation>
    </message>
    <message>
        <source>After this fix no rule stops deletes of %1</source>
        <translation>Tras esta corrección, ninguna regla impide los borrados de %1</translation>
    </message>
    <message>
        <source>Left as they are: %1.</source>
        <translation>Se dejan como están: %1.</translation>
    </message>
    <message numerus="yes">
        <source>After this fix %n rule(s) would still stop deletes of %1</source>
        <translation>
            <numerusform>Tras esta corrección, %n regla seguiría impidiendo los borrados de %1</numerusform>
            <numerusform>Tras esta corrección, %n reglas seguirían impidiendo los borrados de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>Cancelado: no se cambió nada</translation>
    </message>
    <message>
        <source>The fix did not begin: nothing was changed</source>
        <translation>La corrección no empezó: no se cambió nada</translation>
    </message>
    <message>
        <source>Reading the rules again…</source>
        <translation>Leyendo de nuevo las reglas…</translation>
    </message>
    <message>
        <source>Folder for the migration files</source>
        <translation>Carpeta para los archivos de migración</translation>
    </message>
    <message numerus="yes">
        <source>%n migration file(s) saved in %1</source>
        <translation>
            <numerusform>%n archivo de migración guardado en %1</numerusform>
            <numerusform>%n archivos de migración guardados en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Reverse a fix – %1</source>
        <translation>Revertir una corrección – %1</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message numerus="yes">
        <source>Change %n rule(s) back</source>
        <translation>
            <numerusform>Devolver %n regla</numerusform>
            <numerusform>Devolver %n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Leyendo las filas…</translation>
    </message>
    <message>
        <source>Rows of %1 that point somewhere</source>
        <translation>Filas de %1 que apuntan a algo</translation>
    </message>
    <message>
        <source>Rows of %1 that %2 keeps from NULL</source>
        <translation>Filas de %1 a las que %2 prohíbe NULL</translation>
    </message>
    <message numerus="yes">
        <source>Make %n index(es)</source>
        <translation>
            <numerusform>Crear %n índice</numerusform>
            <numerusform>Crear %n índices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) made.</source>
        <translation>
            <numerusform>%n índice creado.</numerusform>
            <numerusform>%n índices creados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) not made.</source>
        <translation>
            <numerusform>%n índice no creado.</numerusform>
            <numerusform>%n índices no creados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n index(es)</source>
        <translation>
            <numerusform>Quitar %n índice</numerusform>
            <numerusform>Quitar %n índices</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for rows that point at nothing…</source>
        <translation>Buscando filas que no apuntan a nada…</translation>
    </message>
    <message>
        <source>The record of this fix could not be kept, so that it is not listed under Activity; its rollback script is what reverses it. %1</source>
        <translation>No se pudo guardar el registro de esta corrección, así que no aparece en Actividad; la revierte su script de reversión. %1</translation>
    </message>
    <message>
        <source>After this fix rules stop deletes of %1 only where the rule list wants it</source>
        <translation>Tras esta corrección las reglas solo impiden borrar %1 donde la lista de reglas lo quiere</translation>
    </message>
    <message>
        <source>Save the rule list with the decisions</source>
        <translation>Guardar la lista de reglas con las decisiones</translation>
    </message>
    <message>
        <source>Saved: %1. Take it up with File ▸ Open rule list.</source>
        <translation>Guardado: %1. Ábralo con Archivo ▸ Abrir lista de reglas.</translation>
    </message>
    <message>
        <source>The rule list says otherwise than was decided here (%1). Keep the decisions in it, or the audit goes on to report them.</source>
        <translation>La lista de reglas dice otra cosa que lo decidido aquí (%1). Guarde en ella las decisiones o la auditoría seguirá informando de ellas.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixFiles</name>
    <message>
        <source>%1 Without a rollback script nothing is changed.</source>
        <translation>%1 Sin un script de reversión no se cambia nada.</translation>
    </message>
    <message>
        <source>Rollback script saved: %1</source>
        <translation>Script de reversión guardado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n migration file(s) written to %1.</source>
        <translation>
            <numerusform>%n archivo de migración escrito en %1.</numerusform>
            <numerusform>%n archivos de migración escritos en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing was changed in the database.</source>
        <translation>%1 No se cambió nada en la base de datos.</translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name. Nothing was changed.</source>
        <translation>El archivo %1 ya existe. Elija otro nombre. No se cambió nada.</translation>
    </message>
    <message>
        <source>Rows that point at nothing saved: %1</source>
        <translation>Filas que no apuntan a nada guardadas: %1</translation>
    </message>
    <message numerus="yes">
        <source>What was changed, as %n migration file(s) for the next deploy: %1</source>
        <translation>
            <numerusform>Lo que se cambió, como %n archivo de migración para el próximo despliegue: %1</numerusform>
            <numerusform>Lo que se cambió, como %n archivos de migración para el próximo despliegue: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of the file %1 must end in .csv, .xlsx, .json, .html or .md. Nothing was changed.</source>
        <translation>El nombre del archivo %1 debe terminar en .csv, .xlsx, .json, .html o .md. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixFleet</name>
    <message>
        <source>The fleet has no &quot;%1&quot;. Nothing was changed.</source>
        <translation>La flota no tiene «%1». No se cambió nada.</translation>
    </message>
    <message>
        <source>Of a fleet: the database to begin with, by its name; without it the first of the list.</source>
        <translation>De una flota: la base de datos por la que empezar, por su nombre; sin ella, la primera de la lista.</translation>
    </message>
    <message>
        <source>Of a fleet: go on behind one that could not be fixed as asked.</source>
        <translation>De una flota: seguir tras una que no se pudo arreglar como se pidió.</translation>
    </message>
    <message>
        <source>Say with --rollback DIR in which folder the fleet&apos;s rollback scripts and records go. Nothing was changed.</source>
        <translation>Indique con --rollback DIR en qué carpeta van los scripts de reversión y los registros de la flota. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1, the first, alone…</source>
        <translation>%1, la primera, sola…</translation>
    </message>
</context>
<context>
    <name>ondelete::FixPlan</name>
    <message>
        <source>The rule list names this key, but the database has none. Check the table&apos;s and columns&apos; names; a key can&apos;t be made up here.</source>
        <translation>La lista de reglas menciona esta clave, pero la base de datos no la tiene. Conviene comprobar los nombres de la tabla y de las columnas; aquí no se puede inventar una clave.</translation>
    </message>
    <message>
        <source>Left as it is, as you chose: it still stops deletes.</source>
        <translation>Se deja como está, según lo elegido: todavía impide borrados.</translation>
    </message>
    <message>
        <source>A CHECK forbids NULL here, so SET NULL would fail. Choose another rule, for example --resolve %1=cascade, which deletes these rows with what they point at.</source>
        <translation>Aquí un CHECK prohíbe NULL, así que SET NULL fallaría. Hay que elegir otra regla, por ejemplo --resolve %1=cascade, que elimina estas filas junto con aquello a lo que apuntan.</translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes. Add the suggested %1 with --include-unlisted.</source>
        <translation>La lista de reglas no menciona esta clave, que impide borrados. Con --include-unlisted se añade la regla sugerida, %1.</translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes. There is no safe suggestion: choose, for example --resolve %1=cascade.</source>
        <translation>La lista de reglas no menciona esta clave, que impide borrados. No hay ninguna sugerencia segura: hay que elegir, por ejemplo --resolve %1=cascade.</translation>
    </message>
    <message>
        <source>%1 does not own %2; only its owner can change its keys.</source>
        <translation>%1 no es propietario de %2; solo su propietario puede cambiar sus claves.</translation>
    </message>
    <message>
        <source>%1 lacks REFERENCES on %2, which a new key needs. Its owner can grant it.</source>
        <translation>A %1 le falta REFERENCES sobre %2, que una clave nueva necesita. Su propietario puede concederlo.</translation>
    </message>
    <message>
        <source>%1 belongs to an extension; its keys are the extension&apos;s to change.</source>
        <translation>%1 pertenece a una extensión; cambiar sus claves corresponde a la extensión.</translation>
    </message>
    <message>
        <source>The triggers of %1 were disabled or changed by hand; a new key would lose that. Enable them first, or change the key by hand.</source>
        <translation>Los disparadores de %1 se deshabilitaron o cambiaron a mano; una clave nueva perdería ese cambio. Hay que habilitarlos antes o cambiar la clave a mano.</translation>
    </message>
    <message>
        <source>%1 is NOT ENFORCED or has a PERIOD, which a change of the rule can&apos;t keep yet.</source>
        <translation>%1 es NOT ENFORCED o tiene un PERIOD, algo que un cambio de regla todavía no puede conservar.</translation>
    </message>
    <message>
        <source>The definition of %1 has a part that this program does not know (%2); it was left as it is.</source>
        <translation>La definición de %1 tiene una parte que este programa no conoce (%2); se dejó como estaba.</translation>
    </message>
    <message>
        <source>%1 does not own %2; only its owner can make an index there.</source>
        <translation>%1 no es propietario de %2; solo su propietario puede crear ahí un índice.</translation>
    </message>
    <message>
        <source>%1 belongs to an extension; its indexes are the extension&apos;s to make.</source>
        <translation>%1 pertenece a una extensión; sus índices los crea la extensión.</translation>
    </message>
    <message>
        <source>The key claims to be valid, so a new one would be refused. Mend these rows, or change the rule and leave the key NOT VALID (--leave-not-valid).</source>
        <translation>La clave dice ser válida, así que una nueva sería rechazada. Corrija estas filas, o cambie la regla y deje la clave NOT VALID (--leave-not-valid).</translation>
    </message>
    <message>
        <source>%1 does not own %2, a partition of %3; only its owner can change its keys.</source>
        <translation>%1 no es propietario de %2, una partición de %3; solo su propietario puede cambiar sus claves.</translation>
    </message>
    <message>
        <source>SET NULL of a key of several columns can empty a column that the rows need for something else, and this server takes no column list (PostgreSQL 15 and later do). Choose another rule, for example --resolve %1=cascade.</source>
        <translation>SET NULL de una clave de varias columnas puede vaciar una columna que las filas necesitan para otra cosa, y este servidor no admite lista de columnas (PostgreSQL 15 y posteriores sí). Elija otra regla, por ejemplo --resolve %1=cascade.</translation>
    </message>
    <message>
        <source>SET NULL would empty a column that the rows need for something else. Choose the columns that become NULL, --resolve %1=set-null(COLUMN,…), or another rule, for example --resolve %1=cascade.</source>
        <translation>SET NULL vaciaría una columna que las filas necesitan para otra cosa. Elija las columnas que pasan a NULL, --resolve %1=set-null(COLUMNA,…), u otra regla, por ejemplo --resolve %1=cascade.</translation>
    </message>
    <message>
        <source>%2 forbids NULL here, so SET NULL would fail. Choose another rule, for example --resolve %1=cascade, which deletes these rows with what they point at.</source>
        <translation>%2 prohíbe NULL aquí, así que SET NULL fallaría. Elija otra regla, por ejemplo --resolve %1=cascade, que borra estas filas con aquello a lo que apuntan.</translation>
    </message>
    <message>
        <source>NOT NULL of %1 is its domain&apos;s, %3, and can&apos;t be dropped here. Give the column another type, or choose another rule, for example --resolve %2=cascade.</source>
        <translation>NOT NULL de %1 es de su dominio, %3, y no se puede quitar aquí. Dé otro tipo a la columna o elija otra regla, por ejemplo --resolve %2=cascade.</translation>
    </message>
    <message>
        <source>%1 is part of the primary key, which takes no NULL. Choose another rule, for example --resolve %2=cascade.</source>
        <translation>%1 es parte de la clave primaria, que no admite NULL. Elija otra regla, por ejemplo --resolve %2=cascade.</translation>
    </message>
    <message>
        <source>%1 is an identity column, which takes no NULL. Drop its identity first, or choose another rule, for example --resolve %2=cascade.</source>
        <translation>%1 es una columna de identidad, que no admite NULL. Quite antes su identidad o elija otra regla, por ejemplo --resolve %2=cascade.</translation>
    </message>
    <message>
        <source>%1 is part of the index that is the table&apos;s replica identity, so PostgreSQL keeps its NOT NULL. Give the table another identity first (ALTER TABLE %3 REPLICA IDENTITY FULL), or choose another rule, for example --resolve %2=cascade.</source>
        <translation>%1 es parte del índice que es la identidad de réplica de la tabla, así que PostgreSQL conserva su NOT NULL. Dé antes otra identidad a la tabla (ALTER TABLE %3 REPLICA IDENTITY FULL) o elija otra regla, por ejemplo --resolve %2=cascade.</translation>
    </message>
    <message>
        <source>NOT NULL of %1 is inherited: it can be dropped in the table above %3 only. Drop it there, or choose another rule, for example --resolve %2=cascade.</source>
        <translation>NOT NULL de %1 es heredado: solo se puede quitar en la tabla por encima de %3. Quítelo allí o elija otra regla, por ejemplo --resolve %2=cascade.</translation>
    </message>
    <message>
        <source>This server takes no column list of SET NULL or SET DEFAULT; PostgreSQL 15 and later do. Choose another rule, for example --resolve %1=cascade.</source>
        <translation>Este servidor no admite lista de columnas de SET NULL o SET DEFAULT; PostgreSQL 15 y posteriores sí. Elija otra regla, por ejemplo --resolve %1=cascade.</translation>
    </message>
    <message>
        <source>The partition %1 has a key of its own on the same columns, %2, with ON DELETE %3: PostgreSQL would take it for its part of the whole table&apos;s key, and it would be its own no longer. Drop it first: ALTER TABLE %4 DROP CONSTRAINT %5.</source>
        <translation>La partición %1 tiene una clave propia sobre las mismas columnas, %2, con ON DELETE %3: PostgreSQL la tomaría por su parte de la clave de toda la tabla, y dejaría de ser propia. Elimínela antes: ALTER TABLE %4 DROP CONSTRAINT %5.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixReadPage</name>
    <message>
        <source>&amp;Type &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&amp;Escriba &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Escriba %1 para confirmar</translation>
    </message>
    <message>
        <source>Finish typing the database&apos;s name.</source>
        <translation>Termine de escribir el nombre de la base de datos.</translation>
    </message>
    <message>
        <source>To know before</source>
        <translation>Para saber antes</translation>
    </message>
    <message>
        <source>The first 100 rows of each key. Mend or delete them first, or leave these keys unchecked.</source>
        <translation>Las primeras 100 filas de cada clave. Corríjalas o elimínelas antes, o deje estas claves sin comprobar.</translation>
    </message>
    <message>
        <source>Brings the old rules back. It restores rules and NOT NULL, not rows.</source>
        <translation>Recupera las reglas antiguas. Restaura reglas y NOT NULL, no filas.</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s), each its own. A try to lock gives up after %1 ms, so nobody waits longer because of it; then it is tried again.</source>
        <translation>
            <numerusform>%n transacción. Un intento de bloqueo se abandona a los %1 ms, así que nadie espera más por él; después se intenta de nuevo.</numerusform>
            <numerusform>%n transacciones, cada una por separado. Un intento de bloqueo se abandona a los %1 ms, así que nadie espera más por él; después se intenta de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rollback script</source>
        <translation>Guardar el script de reversión</translation>
    </message>
    <message>
        <source>SQL scripts (*.sql)</source>
        <translation>Scripts SQL (*.sql)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Save the SQL that runs</source>
        <translation>Guardar el SQL que se ejecuta</translation>
    </message>
    <message>
        <source>Type the database&apos;s name and give a reason before anything is changed.</source>
        <translation>Escriba el nombre de la base de datos y dé un motivo antes de que se cambie algo.</translation>
    </message>
    <message>
        <source>Give a reason before anything is changed.</source>
        <translation>Dé un motivo antes de que se cambie algo.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixReport</name>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>writers, for a moment</source>
        <translation>quienes escriben, un momento</translation>
    </message>
    <message>
        <source>everybody, for a moment</source>
        <translation>todos, un momento</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1, and %2 may be NULL</source>
        <translation>%1, y %2 puede ser NULL</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Se dejan como están</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>Clave foránea</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>The rules were changed.</source>
        <translation>Se cambiaron las reglas.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>No hay nada que cambiar.</translation>
    </message>
    <message>
        <source>Some rules were changed, others were left as they are.</source>
        <translation>Algunas reglas se cambiaron; otras se dejaron como estaban.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>The server refused to go on; some rules were changed before.</source>
        <translation>El servidor se negó a continuar; antes se cambiaron algunas reglas.</translation>
    </message>
    <message>
        <source>The server refused; nothing was changed.</source>
        <translation>El servidor se negó; no se cambió nada.</translation>
    </message>
    <message>
        <source>Gave up waiting for a lock; some rules were changed before.</source>
        <translation>Se abandonó la espera de un bloqueo; antes se cambiaron algunas reglas.</translation>
    </message>
    <message>
        <source>Gave up waiting for a lock; nothing was changed.</source>
        <translation>Se abandonó la espera de un bloqueo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Cancelled; some rules were changed before.</source>
        <translation>Cancelado; antes se cambiaron algunas reglas.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; no se cambió nada.</translation>
    </message>
    <message>
        <source>Still stops deletes</source>
        <translation>Todavía impide borrados</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Quién espera</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>Fix plan: %1</source>
        <translation>Plan de corrección: %1</translation>
    </message>
    <message>
        <source>Nothing was changed: this is what a fix would run.</source>
        <translation>No se cambió nada: esto es lo que ejecutaría una corrección.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) would be changed.</source>
        <translation>
            <numerusform>Se cambiaría %n regla.</numerusform>
            <numerusform>Se cambiarían %n reglas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) would be left as it is (they are).</source>
        <translation>
            <numerusform>%n regla se dejaría como está.</numerusform>
            <numerusform>%n reglas se dejarían como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Milisegundos</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Corrección: %1</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Rollback script</source>
        <translation>Script de reversión</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) still stop(s) deletes.</source>
        <translation>
            <numerusform>%n clave foránea todavía impide borrados.</numerusform>
            <numerusform>%n claves foráneas todavía impiden borrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules were changed, but deletes are still stopped.</source>
        <translation>Las reglas se cambiaron, pero todavía se impide eliminar.</translation>
    </message>
    <message>
        <source>%1: an index</source>
        <translation>%1: un índice</translation>
    </message>
    <message>
        <source>Rows that point at nothing</source>
        <translation>Filas que no apuntan a nada</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>The server refused; no rule was changed, but something was left behind.</source>
        <translation>El servidor lo rechazó; no se cambió ninguna regla, pero quedó algo.</translation>
    </message>
    <message>
        <source>Gave up waiting for a lock; no rule was changed, but something was left behind.</source>
        <translation>Se dejó de esperar un bloqueo; no se cambió ninguna regla, pero quedó algo.</translation>
    </message>
    <message>
        <source>Cancelled; no rule was changed, but something was left behind.</source>
        <translation>Cancelado; no se cambió ninguna regla, pero quedó algo.</translation>
    </message>
    <message>
        <source>What an interrupted fix left was removed.</source>
        <translation>Se quitó lo que dejó una corrección interrumpida.</translation>
    </message>
    <message>
        <source>No interrupted fix left anything.</source>
        <translation>Ninguna corrección interrumpida dejó nada.</translation>
    </message>
    <message>
        <source>Some of what an interrupted fix left was removed.</source>
        <translation>Se quitó una parte de lo que dejó una corrección interrumpida.</translation>
    </message>
    <message>
        <source>The server refused; nothing was removed.</source>
        <translation>El servidor lo rechazó; no se quitó nada.</translation>
    </message>
    <message>
        <source>Gave up waiting for a lock; nothing was removed.</source>
        <translation>Se dejó de esperar un bloqueo; no se quitó nada.</translation>
    </message>
    <message>
        <source>Cancelled; some of what an interrupted fix left was removed before.</source>
        <translation>Cancelado; antes se quitó una parte de lo que dejó una corrección interrumpida.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was removed.</source>
        <translation>Cancelado; no se quitó nada.</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Limpieza</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) would still stop deletes.</source>
        <translation>
            <numerusform>%n clave foránea seguiría impidiendo borrados.</numerusform>
            <numerusform>%n claves foráneas seguirían impidiendo borrados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FixResult</name>
    <message>
        <source>autovacuum (pid %1), %L2 s: %3 (it is let finish)</source>
        <translation>autovacuum (pid %1), %L2 s: %3 (se le deja terminar)</translation>
    </message>
    <message>
        <source>pid %1, another user&apos;s</source>
        <translation>pid %1, de otro usuario</translation>
    </message>
    <message>
        <source>pid %1 (%2), %L3 s: %4</source>
        <translation>pid %1 (%2), %L3 s: %4</translation>
    </message>
    <message>
        <source>autovacuum (pid %1), which is let finish</source>
        <translation>autovacuum (pid %1), al que se deja terminar</translation>
    </message>
    <message>
        <source>pid %1 (%2); since when and with what is not shown to this user</source>
        <translation>pid %1 (%2); desde cuándo y con qué no se muestra a este usuario</translation>
    </message>
</context>
<context>
    <name>ondelete::FixRunPage</name>
    <message>
        <source>Nobody waits because of us: others go on meanwhile.</source>
        <translation>Nadie espera por nuestra causa: los demás siguen mientras tanto.</translation>
    </message>
    <message>
        <source>Nobody waits because of us: each try gives up after %1 ms.</source>
        <translation>Nadie espera por nuestra causa: cada intento se abandona a los %1 ms.</translation>
    </message>
    <message>
        <source>Another program is using the table</source>
        <translation>Otro programa está usando la tabla</translation>
    </message>
    <message>
        <source>End the connection of pid %1…</source>
        <translation>Terminar la conexión del pid %1…</translation>
    </message>
    <message>
        <source>Interrupt pid %1…</source>
        <translation>Interrumpir el pid %1…</translation>
    </message>
</context>
<context>
    <name>ondelete::FixRunner</name>
    <message>
        <source>There no more.</source>
        <translation>Ya no está.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixSession</name>
    <message>
        <source>Trying out what deletes would do afterwards…</source>
        <translation>Probando qué harían después las eliminaciones…</translation>
    </message>
    <message>
        <source>What deletes would do afterwards could not be tried out: %1</source>
        <translation>No se pudo probar qué harían después las eliminaciones: %1</translation>
    </message>
    <message>
        <source>The rollback script could not be saved, so nothing was changed. %1</source>
        <translation>No se pudo guardar el script de reversión, así que no se cambió nada. %1</translation>
    </message>
</context>
<context>
    <name>ondelete::FixStep</name>
    <message>
        <source>add the new key, unchecked</source>
        <translation>añadir la clave nueva, sin comprobar</translation>
    </message>
    <message>
        <source>SHARE ROW EXCLUSIVE on %1 and %2</source>
        <translation>SHARE ROW EXCLUSIVE en %1 y %2</translation>
    </message>
    <message>
        <source>check all rows</source>
        <translation>comprobar todas las filas</translation>
    </message>
    <message>
        <source>SHARE UPDATE EXCLUSIVE on %1, ROW SHARE on %2; reads and writes go on</source>
        <translation>SHARE UPDATE EXCLUSIVE en %1, ROW SHARE en %2; las lecturas y escrituras continúan</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>intercambiar</translation>
    </message>
    <message>
        <source>swap, and allow NULL</source>
        <translation>intercambiar y permitir NULL</translation>
    </message>
    <message>
        <source>remove the unfinished key</source>
        <translation>eliminar la clave inacabada</translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE on %1 and %2</source>
        <translation>ACCESS EXCLUSIVE en %1 y %2</translation>
    </message>
    <message>
        <source>make an index for the key</source>
        <translation>crear un índice para la clave</translation>
    </message>
    <message>
        <source>SHARE UPDATE EXCLUSIVE on %1</source>
        <translation>SHARE UPDATE EXCLUSIVE en %1</translation>
    </message>
    <message>
        <source>make an index on %1</source>
        <translation>crear un índice en %1</translation>
    </message>
    <message>
        <source>make the partitions&apos; indexes one</source>
        <translation>unir los índices de las particiones</translation>
    </message>
    <message>
        <source>SHARE on %1, ACCESS EXCLUSIVE on its new indexes</source>
        <translation>SHARE en %1, ACCESS EXCLUSIVE en sus nuevos índices</translation>
    </message>
    <message>
        <source>make sure that %1 holds no NULL</source>
        <translation>asegurarse de que %1 no contiene NULL</translation>
    </message>
    <message>
        <source>%1 holds NULL in some rows of %2, so NOT NULL can&apos;t return. Nothing was changed. Give those rows a value, or restore the rules only. Rows with NULL: </source>
        <translation>%1 contiene NULL en algunas filas de %2, así que NOT NULL no puede volver. No se cambió nada. Dé un valor a esas filas, o restaure solo las reglas. Filas con NULL: </translation>
    </message>
    <message>
        <source>ACCESS SHARE on %1</source>
        <translation>ACCESS SHARE en %1</translation>
    </message>
    <message>
        <source>allow no NULL in %1 from now on</source>
        <translation>no admitir NULL en %1 desde ahora</translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE on %1</source>
        <translation>ACCESS EXCLUSIVE en %1</translation>
    </message>
    <message>
        <source>add the new key to %1, unchecked; its rule holds from here on</source>
        <translation>añadir la clave nueva a %1, sin comprobar; su regla rige desde aquí</translation>
    </message>
    <message>
        <source>add the new key to %1, unchecked</source>
        <translation>añadir la clave nueva a %1, sin comprobar</translation>
    </message>
    <message>
        <source>check all rows of %1</source>
        <translation>comprobar todas las filas de %1</translation>
    </message>
    <message>
        <source>swap, and allow NULL no more</source>
        <translation>intercambiar y no admitir más NULL</translation>
    </message>
    <message>
        <source>remove the check</source>
        <translation>quitar la comprobación</translation>
    </message>
    <message>
        <source>remove the index</source>
        <translation>quitar el índice</translation>
    </message>
</context>
<context>
    <name>ondelete::FixStepModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a key, and its new rule</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>no hecho</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>nadie espera</translation>
    </message>
    <message>
        <source>writes wait, a moment</source>
        <translation>esperan las escrituras, un momento</translation>
    </message>
    <message>
        <source>all wait, a moment</source>
        <translation>esperan todos, un momento</translation>
    </message>
    <message>
        <source>try %L1</source>
        <translation>intento %L1</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>menos de 1 ms</translation>
    </message>
    <message>
        <source>%1: an index</source>
        <translation>%1: un índice</translation>
    </message>
</context>
<context>
    <name>ondelete::FixTurn</name>
    <message>
        <source>Whether somebody else changes this key at the same time could not be told, because a second connection failed (%1). The key is as it was before.</source>
        <translation>No se pudo saber si otra persona cambia esta clave al mismo tiempo, porque falló una segunda conexión (%1). La clave está como estaba.</translation>
    </message>
    <message>
        <source>Somebody else changes this key at the same time, and was not done in the time that was given. This fix did nothing to it.</source>
        <translation>Otra persona cambia esta clave al mismo tiempo y no terminó en el tiempo dado. Esta corrección no le hizo nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::FixWords</name>
    <message>
        <source>Code that expects %1 never empty may break.</source>
        <translation>El código que espera que %1 nunca esté vacío puede fallar.</translation>
    </message>
    <message>
        <source>Rows of %1 are then deleted with the row they point at.</source>
        <translation>Las filas de %1 se borran entonces junto con la fila a la que apuntan.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Each rule is exactly as before or exactly as wanted; what is not marked done was left alone.</source>
        <translation>Cada regla está exactamente como antes o exactamente como se desea; lo que no está marcado como hecho no se tocó.</translation>
    </message>
    <message>
        <source>Another program kept using a table for too long. Run the fix again when it has finished.</source>
        <translation>Otro programa usó una tabla durante demasiado tiempo. Ejecute la corrección de nuevo cuando haya terminado.</translation>
    </message>
    <message>
        <source>Still stopping deletes: %1.</source>
        <translation>Aún impiden borrados: %1.</translation>
    </message>
    <message>
        <source>Whether deletes are still stopped is not known: the rules could not be read again. %1</source>
        <translation>No se sabe si los borrados siguen impedidos: las reglas no se pudieron leer de nuevo. %1</translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation>Quedó atrás: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed</source>
        <translation>
            <numerusform>%n regla cambiada</numerusform>
            <numerusform>%n reglas cambiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing stops deletes of %2 any more</source>
        <translation>%1: ya nada impide los borrados de %2</translation>
    </message>
    <message>
        <source>%1, but deletes of %2 can still be stopped</source>
        <translation>%1, pero los borrados de %2 aún pueden ser impedidos</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are as they were before the fix</source>
        <translation>
            <numerusform>%n regla está como antes de la corrección</numerusform>
            <numerusform>%n reglas están como antes de la corrección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) removed</source>
        <translation>
            <numerusform>%n índice quitado</numerusform>
            <numerusform>%n índices quitados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) removed.</source>
        <translation>
            <numerusform>%n índice quitado.</numerusform>
            <numerusform>%n índices quitados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) changed</source>
        <translation>
            <numerusform>Reglas cambiadas: %1 de %n</numerusform>
            <numerusform>Reglas cambiadas: %1 de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) brought back</source>
        <translation>
            <numerusform>Reglas devueltas: %1 de %n</numerusform>
            <numerusform>Reglas devueltas: %1 de %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: deletes of %2 are stopped only where the rule list wants it</source>
        <translation>%1: borrar %2 solo se impide donde la lista de reglas lo quiere</translation>
    </message>
    <message>
        <source>After this, Delete in the application also succeeds for each %1 that only these rules stopped, without an undo file.</source>
        <translation>Después de esto, el borrado en la aplicación también funciona para los registros (%1) que solo estas reglas impedían borrar, sin archivo para deshacer.</translation>
    </message>
</context>
<context>
    <name>ondelete::Fleet</name>
    <message>
        <source>Many databases: a file with one connection a line, # for comments; - is standard input.</source>
        <translation>Muchas bases de datos: un archivo con una conexión por línea, # para comentarios; - es la entrada estándar.</translation>
    </message>
    <message>
        <source>Many databases: the services of libpq&apos;s service files whose names match, such as customer_*.</source>
        <translation>Muchas bases de datos: los servicios de los archivos de servicios de libpq cuyos nombres encajan, como customer_*.</translation>
    </message>
    <message>
        <source>Many schemas of one database, one for each tenant: those whose names match, such as tenant_*.</source>
        <translation>Muchos esquemas de una base de datos, uno por inquilino: los que encajan, como tenant_*.</translation>
    </message>
    <message>
        <source>Of a fleet: how many at once (4).</source>
        <translation>De una flota: cuántas a la vez (4).</translation>
    </message>
    <message>
        <source>Of a fleet: how many at once on one server (2).</source>
        <translation>De una flota: cuántas a la vez en un servidor (2).</translation>
    </message>
    <message>
        <source>Of a fleet: the JSON of an earlier run, whose answers are taken as they are.</source>
        <translation>De una flota: el JSON de una ejecución anterior, cuyas respuestas se toman tal cual.</translation>
    </message>
    <message>
        <source>Say one of --fleet, --service-pattern and --schemas. Nothing was contacted.</source>
        <translation>Indique una de --fleet, --service-pattern y --schemas. No se contactó con nada.</translation>
    </message>
    <message>
        <source>The fleet names its own connections: leave --connection out. Nothing was contacted.</source>
        <translation>La flota nombra sus propias conexiones: omita --connection. No se contactó con nada.</translation>
    </message>
    <message>
        <source>The fleet has no member: nothing matches, or the file is empty.</source>
        <translation>La flota no tiene miembros: nada encaja, o el archivo está vacío.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>Of a fleet: how many seconds one database may take (120).</source>
        <translation>De una flota: cuántos segundos puede tardar una base de datos (120).</translation>
    </message>
</context>
<context>
    <name>ondelete::FleetAudit</name>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%1 de %2 están hechas.</translation>
    </message>
    <message>
        <source>%1 of %2: %3, %4</source>
        <translation>%1 de %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>It took longer than %n second(s).</source>
        <translation>
            <numerusform>Tardó más de %n segundo.</numerusform>
            <numerusform>Tardó más de %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetModel</name>
    <message>
        <source>service %1</source>
        <translation>servicio %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>Different: %L1</source>
        <translation>Distintas: %L1</translation>
    </message>
    <message>
        <source>Not known: %L1</source>
        <translation>Desconocidas: %L1</translation>
    </message>
    <message>
        <source>Running: %L1</source>
        <translation>En curso: %L1</translation>
    </message>
    <message>
        <source>Waiting: %L1</source>
        <translation>En espera: %L1</translation>
    </message>
    <message>
        <source>Same as most: %L1</source>
        <translation>Como la mayoría: %L1</translation>
    </message>
    <message>
        <source>not what the rule list is for</source>
        <translation>no es para esta lista de reglas</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) unlike most</source>
        <translation>
            <numerusform>%n clave distinta de la mayoría</numerusform>
            <numerusform>%n claves distintas de la mayoría</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer from the server</source>
        <translation>el servidor no responde</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>el servidor se negó</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>no examinada</translation>
    </message>
    <message>
        <source>is looked at</source>
        <translation>se examina</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>same as most</source>
        <translation>como la mayoría</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>Por cambiar</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Impiden</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be checked</source>
        <translation>
            <numerusform>%n clave sin comprobar</numerusform>
            <numerusform>%n claves sin comprobar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetOpening</name>
    <message>
        <source>Nothing was contacted.</source>
        <translation>No se contactó con nada.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as a list of connections.</source>
        <translation>%1 no se puede leer como lista de conexiones.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>%1 lists no connection.</source>
        <translation>%1 no contiene ninguna conexión.</translation>
    </message>
    <message>
        <source>services %1</source>
        <translation>servicios %1</translation>
    </message>
    <message>
        <source>No service has a name that matches %1.</source>
        <translation>Ningún servicio tiene un nombre que coincida con %1.</translation>
    </message>
</context>
<context>
    <name>ondelete::FleetPage</name>
    <message>
        <source>Open a list of databases</source>
        <translation>Abrir una lista de bases de datos</translation>
    </message>
    <message>
        <source>That is no fleet</source>
        <translation>Eso no es una flota</translation>
    </message>
    <message>
        <source>Many databases, one rule list</source>
        <translation>Muchas bases de datos, una lista de reglas</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n database(s), looked at with “%2”</source>
        <translation>
            <numerusform>%1: %n base de datos, examinada con «%2»</numerusform>
            <numerusform>%1: %n bases de datos, examinadas con «%2»</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 done</source>
        <translation>%L1 de %L2 hechas</translation>
    </message>
    <message>
        <source>%1 · about %L2 s left</source>
        <translation>%1 · faltan unos %L2 s</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Todas %L1</translation>
    </message>
    <message>
        <source>Different %L1</source>
        <translation>Distintas %L1</translation>
    </message>
    <message>
        <source>Not known %L1</source>
        <translation>Desconocidas %L1</translation>
    </message>
    <message>
        <source>Running %L1</source>
        <translation>En curso %L1</translation>
    </message>
    <message>
        <source>Waiting %L1</source>
        <translation>En espera %L1</translation>
    </message>
    <message>
        <source>Same as most %L1</source>
        <translation>Como la mayoría %L1</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) unlike most</source>
        <translation>
            <numerusform>%n base de datos distinta de la mayoría</numerusform>
            <numerusform>%n bases de datos distintas de la mayoría</numerusform>
        </translation>
    </message>
    <message>
        <source>No database matches</source>
        <translation>Ninguna base de datos coincide</translation>
    </message>
    <message>
        <source>No name or server fits the filter.</source>
        <translation>Ningún nombre ni servidor encaja con el filtro.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) looked at</source>
        <translation>
            <numerusform>%Ln base de datos revisada</numerusform>
            <numerusform>%Ln bases de datos revisadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetPane</name>
    <message>
        <source>No database selected</source>
        <translation>Ninguna base de datos seleccionada</translation>
    </message>
    <message>
        <source>Select a row to see what is only there, or why nothing is known of it.</source>
        <translation>Seleccione una fila para ver qué hay solo allí o por qué no se sabe nada de ella.</translation>
    </message>
    <message>
        <source>Here: %1. In most: %2.</source>
        <translation>Aquí: %1. En la mayoría: %2.</translation>
    </message>
    <message>
        <source>%1 · PostgreSQL %2</source>
        <translation>%1 · PostgreSQL %2</translation>
    </message>
    <message>
        <source>Not what the rule list is for</source>
        <translation>No es para esta lista de reglas</translation>
    </message>
    <message>
        <source>A table that the rule list names is not in this database. It was compared with nothing.</source>
        <translation>Una tabla que nombra la lista de reglas no está en esta base de datos. No se comparó con nada.</translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation>No se sabe nada de ella</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was asked %n time(s).</source>
        <translation>
            <numerusform>%1 Se preguntó %n vez.</numerusform>
            <numerusform>%1 Se preguntó %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Aún sin respuesta</translation>
    </message>
    <message>
        <source>As most databases are</source>
        <translation>Como la mayoría de las bases de datos</translation>
    </message>
    <message>
        <source>%L1, most: %L2</source>
        <translation>%L1, la mayoría: %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s) could not be checked</source>
        <translation>
            <numerusform>%n clave foránea no se pudo comprobar</numerusform>
            <numerusform>%n claves foráneas no se pudieron comprobar</numerusform>
        </translation>
    </message>
    <message>
        <source>This user may not read all rows that would be concerned. Open the database to see which; what could be checked is as in most.</source>
        <translation>Este usuario no puede leer todas las filas afectadas. Abra la base de datos para ver cuáles; lo que se pudo comprobar es como en la mayoría.</translation>
    </message>
</context>
<context>
    <name>ondelete::FleetReport</name>
    <message>
        <source>no foreign key</source>
        <translation>sin clave foránea</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>same as most</source>
        <translation>como la mayoría</translation>
    </message>
    <message numerus="yes">
        <source>%Ln foreign key(s) unlike those of most</source>
        <translation>
            <numerusform>%Ln clave foránea distinta de la mayoría</numerusform>
            <numerusform>%Ln claves foráneas distintas de la mayoría</numerusform>
        </translation>
    </message>
    <message>
        <source>not what the rule list is for</source>
        <translation>no es para lo que es la lista de reglas</translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation>Distintas: %1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>No se sabe: %1</translation>
    </message>
    <message>
        <source>Same as most: %1</source>
        <translation>Como la mayoría: %1</translation>
    </message>
    <message>
        <source>Fleet: %1</source>
        <translation>Flota: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s), looked at with one rule list.</source>
        <translation>
            <numerusform>%Ln base de datos, mirada con una lista de reglas.</numerusform>
            <numerusform>%Ln bases de datos, miradas con una lista de reglas.</numerusform>
        </translation>
    </message>
    <message>
        <source>As of</source>
        <translation>A fecha de</translation>
    </message>
    <message>
        <source>All databases are alike.</source>
        <translation>Todas las bases de datos son iguales.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>two counted things, as one sentence</comment>
        <translation>%1; %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) differ(s) from most</source>
        <translation>
            <numerusform>%Ln base de datos difiere de la mayoría</numerusform>
            <numerusform>%Ln bases de datos difieren de la mayoría</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln nothing is known</source>
        <translation>
            <numerusform>de %Ln no se sabe nada</numerusform>
            <numerusform>de %Ln no se sabe nada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) is (are) not as asked.</source>
        <translation>
            <numerusform>%Ln base de datos no es como se pidió.</numerusform>
            <numerusform>%Ln bases de datos no son como se pidió.</numerusform>
        </translation>
    </message>
    <message>
        <source>databases</source>
        <translation>bases de datos</translation>
    </message>
    <message>
        <source>unlike most</source>
        <translation>distintas de la mayoría</translation>
    </message>
    <message>
        <source>gave no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Bases de datos</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>Por cambiar</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Impiden</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>What is only there</source>
        <translation>Lo que solo está ahí</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>Clave foránea</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Ahí</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>La mayoría</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>no empezada</translation>
    </message>
    <message>
        <source>Fix of a fleet</source>
        <translation>Arreglo de una flota</translation>
    </message>
    <message>
        <source>Rollback scripts and records</source>
        <translation>Scripts de reversión y registros</translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) is (are) as asked.</source>
        <translation>
            <numerusform>%Ln base de datos es como se pidió.</numerusform>
            <numerusform>%Ln bases de datos son como se pidió.</numerusform>
        </translation>
    </message>
    <message>
        <source>As asked: %1. Not: %2. Not started: %3.</source>
        <translation>Como se pidió: %1. No: %2. Sin empezar: %3.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Rollback script</source>
        <translation>Script de reversión</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Not looked at.</source>
        <translation>No examinada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln foreign key(s) could not be checked</source>
        <translation>
            <numerusform>%Ln clave foránea no se pudo comprobar</numerusform>
            <numerusform>%Ln claves foráneas no se pudieron comprobar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::FleetWindow</name>
    <message>
        <source>Fleet – OnDelete</source>
        <translation>Flota – OnDelete</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::GrantScript</name>
    <message>
        <source>Row-level security is on: what a policy hides can&apos;t be foreseen. These are for this role alone.</source>
        <translation>La seguridad por filas está activa: lo que una política oculta no se puede prever. Estas son solo para este rol.</translation>
    </message>
    <message>
        <source>To see what a delete does, and to delete: PostgreSQL&apos;s own keys delete and unlink the rest.</source>
        <translation>Para ver qué hace una eliminación y para eliminar: las claves de PostgreSQL eliminan y desvinculan lo demás.</translation>
    </message>
    <message>
        <source>To take a delete back: rows that went are inserted, rows that were unlinked are linked again.</source>
        <translation>Para deshacer una eliminación: se insertan las filas que se fueron y se vinculan de nuevo las desvinculadas.</translation>
    </message>
    <message>
        <source>The rules are in the catalog, which everybody may read. To count rows that would conflict, too, run the lines below without their dashes.</source>
        <translation>Las reglas están en el catálogo, que todos pueden leer. Para contar también las filas en conflicto, ejecute las líneas siguientes sin sus guiones.</translation>
    </message>
    <message>
        <source>A key is changed by the owner of its table; pg_read_all_stats shows who is in the way.</source>
        <translation>Una clave la cambia el propietario de su tabla; pg_read_all_stats muestra quién estorba.</translation>
    </message>
    <message>
        <source>A member may do all that the owner may.</source>
        <translation>Un miembro puede hacer todo lo que puede el propietario.</translation>
    </message>
    <message>
        <source>%1 owns tables and is a superuser: that is not given away. Give those tables another owner, or let a superuser run the fix.</source>
        <translation>%1 posee tablas y es superusuario: eso no se concede. Dé otro propietario a esas tablas, o que un superusuario ejecute la corrección.</translation>
    </message>
    <message>
        <source>OnDelete: what %1 needs as &quot;%2&quot; in the database %3. Run it as a superuser, or as the owner of the database and its tables; write it again when rules were changed.</source>
        <translation>OnDelete: lo que %1 necesita como &quot;%2&quot; en la base de datos %3. Ejecútelo como superusuario, o como propietario de la base de datos y de sus tablas; genérelo de nuevo cuando cambien las reglas.</translation>
    </message>
</context>
<context>
    <name>ondelete::GrantsCommand</name>
    <message>
        <source>--for takes support, support-with-undo, auditor or dba. Nothing was changed.</source>
        <translation>--for admite support, support-with-undo, auditor o dba. No se cambió nada.</translation>
    </message>
    <message>
        <source>Say with --role which role the GRANTs are for. Nothing was changed.</source>
        <translation>Indique con --role para qué rol son los GRANT. No se cambió nada.</translation>
    </message>
    <message>
        <source>The database %1 has no table %2: is it the right one? Nothing was changed.</source>
        <translation>La base de datos %1 no tiene la tabla %2: ¿es la correcta? No se cambió nada.</translation>
    </message>
    <message>
        <source>Write the GRANTs that a role needs, as SQL for a DBA. Changes nothing.</source>
        <translation>Escribir los GRANT que necesita un rol, como SQL para un DBA. No cambia nada.</translation>
    </message>
    <message>
        <source>What the role is to do: support, support-with-undo, auditor or dba.</source>
        <translation>Qué va a hacer el rol: support, support-with-undo, auditor o dba.</translation>
    </message>
    <message>
        <source>The role&apos;s name in the database.</source>
        <translation>El nombre del rol en la base de datos.</translation>
    </message>
    <message>
        <source>Write to this file, all of it or nothing.</source>
        <translation>Escribir en este archivo, todo o nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::GrantsDialog</name>
    <message>
        <source>GRANTs for a role</source>
        <translation>GRANT para un rol</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Delete %1, and take deletes back</source>
        <translation>Eliminar %1 y deshacer eliminaciones</translation>
    </message>
    <message>
        <source>Audit the rules</source>
        <translation>Auditar las reglas</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>Cambiar las reglas</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Reading the database…</source>
        <translation>Leyendo la base de datos…</translation>
    </message>
    <message>
        <source>This database has no table %1.</source>
        <translation>Esta base de datos no tiene la tabla %1.</translation>
    </message>
    <message>
        <source>Type the role&apos;s name.</source>
        <translation>Escriba el nombre del rol.</translation>
    </message>
    <message>
        <source>Save the GRANTs</source>
        <translation>Guardar los GRANT</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::GuardCounters</name>
    <message>
        <source>This session does not run the foreign keys&apos; triggers or does not count rows (session_replication_role, track_counts), so neither a delete nor an undo could be guarded. Nothing was changed.</source>
        <translation>Esta sesión no ejecuta los disparadores de las claves foráneas o no cuenta filas (session_replication_role, track_counts), así que no se podría vigilar ni un borrado ni un deshacer. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::Guide</name>
    <message>
        <source>OnDelete guide</source>
        <translation>Guía de OnDelete</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Capítulo</translation>
    </message>
</context>
<context>
    <name>ondelete::Help</name>
    <message>
        <source>OPTIONS</source>
        <translation>OPCIONES</translation>
    </message>
    <message>
        <source>Many databases</source>
        <translation>Muchas bases de datos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Database and rule list</source>
        <translation>Base de datos y lista de reglas</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Ejemplos:</translation>
    </message>
    <message>
        <source>Usage: ondelete [--connection C] [--spec FILE] [--language L]
       ondelete COMMAND [OPTIONS]

Without a command the window opens. Commands:
</source>
        <translation>Uso: ondelete [--connection C] [--spec FILE] [--language L]
     ondelete COMMAND [OPTIONS]

Sin orden se abre la ventana. Órdenes:
</translation>
    </message>
    <message>
        <source>
&quot;ondelete COMMAND --help&quot; says more. Exit status: 0 done, 1 something was not done or was found,
2 wrong usage, 3 no connection, 4 the server refused, 5 outcome not known, 130 cancelled.
</source>
        <translation>
«ondelete COMMAND --help» dice más. Código de salida: 0 hecho, 1 algo no se hizo o se encontró algo,
2 uso incorrecto, 3 sin conexión, 4 el servidor se negó, 5 resultado desconocido, 130 cancelado.
</translation>
    </message>
    <message>
        <source>Look at the rules of a database.</source>
        <translation>Mirar las reglas de una base de datos.</translation>
    </message>
    <message>
        <source>The same as a report for people.</source>
        <translation>Lo mismo como informe para personas.</translation>
    </message>
    <message>
        <source>In CI: fail only by what an earlier audit did not have.</source>
        <translation>En CI: fallar solo por lo que una auditoría anterior no tenía.</translation>
    </message>
    <message>
        <source>Without a server: load a dump into a private one and look at that.</source>
        <translation>Sin servidor: cargar un volcado en uno privado y mirar ese.</translation>
    </message>
    <message>
        <source>Many databases, one report.</source>
        <translation>Muchas bases de datos, un informe.</translation>
    </message>
    <message>
        <source>See the plan and its SQL.</source>
        <translation>Ver el plan y su SQL.</translation>
    </message>
    <message>
        <source>Run it, with the keys that the rule list does not name.</source>
        <translation>Ejecutarlo, con las claves que la lista no nombra.</translation>
    </message>
    <message>
        <source>Fix many databases, one first, and stop at the first that is not done.</source>
        <translation>Arreglar muchas bases de datos, una primero, y parar en la primera que no se logre.</translation>
    </message>
    <message>
        <source>Find a session by its phone.</source>
        <translation>Encontrar una sesión por su teléfono.</translation>
    </message>
    <message>
        <source>What deleting this session would do.</source>
        <translation>Qué haría borrar esta sesión.</translation>
    </message>
    <message>
        <source>Try the delete and roll it back: what triggers would write is known then.</source>
        <translation>Probar el borrado y revertirlo: entonces se sabe qué escribirían los disparadores.</translation>
    </message>
    <message>
        <source>Delete, with an undo file.</source>
        <translation>Borrar, con un archivo para deshacer.</translation>
    </message>
    <message>
        <source>What would come back.</source>
        <translation>Qué volvería.</translation>
    </message>
    <message>
        <source>Which undo files hold this person&apos;s rows.</source>
        <translation>Qué archivos para deshacer contienen filas de esta persona.</translation>
    </message>
    <message>
        <source>The month&apos;s records, for a spreadsheet.</source>
        <translation>Los registros del mes, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>The month that is over, for a manager; needs no connection.</source>
        <translation>El mes que terminó, para un responsable; no necesita conexión.</translation>
    </message>
    <message>
        <source>The state of the rules.</source>
        <translation>El estado de las reglas.</translation>
    </message>
    <message>
        <source>What a support user needs.</source>
        <translation>Lo que necesita un usuario de soporte.</translation>
    </message>
    <message>
        <source>The whole story, its reports in a folder.</source>
        <translation>La historia entera, con sus informes en una carpeta.</translation>
    </message>
    <message>
        <source>Complete commands and options in bash.</source>
        <translation>Completar órdenes y opciones en bash.</translation>
    </message>
</context>
<context>
    <name>ondelete::HistoryCommand</name>
    <message>
        <source>--%1 takes a date such as 2026-11-24.</source>
        <translation>--%1 lleva una fecha como 2026-11-24.</translation>
    </message>
    <message>
        <source>From this day on.</source>
        <translation>Desde este día.</translation>
    </message>
    <message>
        <source>Up to this day.</source>
        <translation>Hasta este día.</translation>
    </message>
    <message>
        <source>Who deleted, took back and changed what, and when.</source>
        <translation>Quién eliminó, deshizo y cambió qué, y cuándo.</translation>
    </message>
    <message>
        <source>Ask this database what became of what was killed or cut off; without it no server is asked.</source>
        <translation>Preguntar a esta base de datos qué fue de lo que se interrumpió o cortó; sin esto no se pregunta a ningún servidor.</translation>
    </message>
    <message>
        <source>--from %1 is after --to %2.</source>
        <translation>--from %1 es posterior a --to %2.</translation>
    </message>
    <message>
        <source>--month is a period already: leave --from and --to out.</source>
        <translation>--month ya es un período: omita --from y --to.</translation>
    </message>
    <message>
        <source>--month takes a month such as 2026-11, this or last.</source>
        <translation>--month toma un mes como 2026-11, this o last.</translation>
    </message>
</context>
<context>
    <name>ondelete::HtmlWriter</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>The SQL</source>
        <translation>El SQL</translation>
    </message>
    <message>
        <source>To get this report again</source>
        <translation>Para volver a obtener este informe</translation>
    </message>
</context>
<context>
    <name>ondelete::Icons</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>ondelete::IndexProgress</name>
    <message>
        <source>beginning</source>
        <translation>empezando</translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n older transaction(s) to end</source>
        <translation>
            <numerusform>esperando a que termine %n transacción más antigua</numerusform>
            <numerusform>esperando a que terminen %n transacciones más antiguas</numerusform>
        </translation>
    </message>
    <message>
        <source>reading the table</source>
        <translation>leyendo la tabla</translation>
    </message>
    <message>
        <source>sorting</source>
        <translation>ordenando</translation>
    </message>
    <message>
        <source>writing the index</source>
        <translation>escribiendo el índice</translation>
    </message>
    <message>
        <source>checking the index</source>
        <translation>comprobando el índice</translation>
    </message>
    <message>
        <source>reading what was written meanwhile</source>
        <translation>leyendo lo que se escribió entretanto</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <comment>what is done with an index, and how much of it</comment>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>ondelete::JsonErrors</name>
    <message>
        <source>This file is in UTF-16. Save it as UTF-8.</source>
        <translation>Este archivo está en UTF-16. Guardarlo como UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty. A JSON text was expected: { … }.</source>
        <translation>El archivo está vacío. Se esperaba un texto JSON: { … }.</translation>
    </message>
    <message>
        <source>There is a NUL byte here, so this is no JSON text. Choose another file, or save it as UTF-8.</source>
        <translation>Aquí hay un byte NUL, así que esto no es un texto JSON. Elegir otro archivo o guardarlo como UTF-8.</translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, \n for a new line, \&quot; for a quote.</source>
        <translation>JSON no conoce esta secuencia de escape. Escribir \\ para una barra invertida, \n para un salto de línea, \&quot; para unas comillas.</translation>
    </message>
    <message>
        <source>A text can&apos;t hold a line break or a tab as it is. Close it with &quot; before, or write \n or \t.</source>
        <translation>Un texto no puede contener tal cual un salto de línea ni un tabulador. Cerrarlo antes con &quot; o escribir \n o \t.</translation>
    </message>
    <message>
        <source>After \u come four digits from 0-9 and A-F, as in \u00e9.</source>
        <translation>Después de \u van cuatro dígitos de 0-9 y A-F, como en \u00e9.</translation>
    </message>
    <message>
        <source>This \u escape is half a character: its other half is missing. Write the character itself.</source>
        <translation>Esta secuencia \u es medio carácter: falta la otra mitad. Escribir el carácter mismo.</translation>
    </message>
    <message>
        <source>This text is never closed. Write a &quot; at its end.</source>
        <translation>Este texto no se cierra nunca. Escribir &quot; al final.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file as UTF-8.</source>
        <translation>Estos bytes no son UTF-8. Guardar el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>This number breaks off. Write it whole, as in 1.5 or 1e3.</source>
        <translation>Este número está incompleto. Escribirlo entero, como en 1.5 o 1e3.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Este número es demasiado grande.</translation>
    </message>
    <message>
        <source>There is more text behind the end of the JSON value. Remove it, or see whether a bracket before it closes too early.</source>
        <translation>Hay más texto después del final del valor JSON. Quitarlo, o comprobar si algún corchete o llave anterior se cierra demasiado pronto.</translation>
    </message>
    <message numerus="yes">
        <source>Brackets are nested more than %n levels deep here.</source>
        <translation>
            <numerusform>Aquí los corchetes y llaves se anidan a más de %n nivel de profundidad.</numerusform>
            <numerusform>Aquí los corchetes y llaves se anidan a más de %n niveles de profundidad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds more than %n values, which no rule list needs.</source>
        <translation>
            <numerusform>El archivo contiene más de %n valor, algo que ninguna lista de reglas necesita.</numerusform>
            <numerusform>El archivo contiene más de %n valores, algo que ninguna lista de reglas necesita.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file ends before its JSON does: a } or ] is missing, or a part of the file.</source>
        <translation>El archivo termina antes que su JSON: falta un } o un ], o una parte del archivo.</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove it.</source>
        <translation>JSON no admite comentarios. Quitarlo.</translation>
    </message>
    <message>
        <source>Texts stand in double quotes. Write &quot; instead of &apos;.</source>
        <translation>Los textos van entre comillas dobles. Escribir &quot; en lugar de &apos;.</translation>
    </message>
    <message>
        <source>There is a comma before this bracket, but nothing behind it. Remove the comma.</source>
        <translation>Hay una coma antes de este cierre, pero nada después de ella. Quitar la coma.</translation>
    </message>
    <message>
        <source>A field&apos;s name in double quotes is expected here, as in &quot;title&quot;: …</source>
        <translation>Aquí se espera el nombre de un campo entre comillas dobles, como en &quot;title&quot;: …</translation>
    </message>
    <message>
        <source>A colon is missing here, between a field&apos;s name and its value.</source>
        <translation>Aquí faltan dos puntos entre el nombre de un campo y su valor.</translation>
    </message>
    <message>
        <source>A comma or a } is missing before this.</source>
        <translation>Falta una coma o un } antes de esto.</translation>
    </message>
    <message>
        <source>A comma or a ] is missing before this.</source>
        <translation>Falta una coma o un ] antes de esto.</translation>
    </message>
    <message>
        <source>This is no JSON value. Values are &quot;texts&quot;, numbers, true, false, null, [lists] and {objects}.</source>
        <translation>Esto no es un valor JSON. Son valores los &quot;textos&quot;, los números, true, false, null, las [listas] y los {objetos}.</translation>
    </message>
</context>
<context>
    <name>ondelete::KeptKeys</name>
    <message>
        <source>The keys of the rows could not be kept for the check after the delete (%1). Nothing was changed. Free some space in the data folder, then try again.</source>
        <translation>No se pudieron guardar las claves de las filas para la comprobación posterior al borrado (%1). No se cambió nada. Libere espacio en la carpeta de datos e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ondelete::KeyChange</name>
    <message>
        <source>The key is not there any more; somebody changed it meanwhile. Nothing was changed here. Audit again.</source>
        <translation>La clave ya no existe; alguien la cambió entretanto. Aquí no se cambió nada. Audite de nuevo.</translation>
    </message>
    <message>
        <source>There already, from a run that was interrupted.</source>
        <translation>Ya estaba, de una ejecución que se interrumpió.</translation>
    </message>
    <message>
        <source>The new key would differ from the old one in more than its delete rule, so the swap was rolled back. The key is as it was before.</source>
        <translation>La clave nueva diferiría de la antigua en algo más que su regla de borrado, así que el intercambio se deshizo. La clave está como antes.</translation>
    </message>
    <message>
        <source>The new key did not take the place of the old one in every partition, so the swap was rolled back. The key is as it was before.</source>
        <translation>La clave nueva no ocupó el lugar de la antigua en todas las particiones, así que el intercambio se deshizo. La clave está como antes.</translation>
    </message>
    <message>
        <source>the unfinished index %1, which the next run removes</source>
        <translation>el índice inacabado %1, que la próxima ejecución elimina</translation>
    </message>
    <message>
        <source>not known, because the server could not be reached again: run &quot;ondelete fix --clean-up&quot; later</source>
        <translation>no se sabe, porque no se pudo volver a contactar con el servidor: ejecute «ondelete fix --clean-up» más tarde</translation>
    </message>
    <message>
        <source>indexes of partitions, which the next run makes one, and &quot;ondelete fix --clean-up&quot; removes</source>
        <translation>índices de particiones, que la próxima ejecución une y que &quot;ondelete fix --clean-up&quot; quita</translation>
    </message>
    <message>
        <source>not known, because the server was still at it: run &quot;ondelete fix --clean-up&quot; later</source>
        <translation>no se sabe, porque el servidor aún estaba en ello: ejecute «ondelete fix --clean-up» más tarde</translation>
    </message>
</context>
<context>
    <name>ondelete::Keychain</name>
    <message>
        <source>This computer has no keychain that answers: the password is asked for each time.</source>
        <translation>Este equipo no tiene un llavero que responda: la contraseña se pide cada vez.</translation>
    </message>
    <message>
        <source>The keychain stayed locked: the password is asked for this time.</source>
        <translation>El llavero siguió bloqueado: esta vez se pide la contraseña.</translation>
    </message>
    <message>
        <source>The keychain did not answer (%1): the password is asked for this time.</source>
        <translation>El llavero no respondió (%1): esta vez se pide la contraseña.</translation>
    </message>
</context>
<context>
    <name>ondelete::LateSequences</name>
    <message>
        <source>A sequence lagged behind what came back, and was moved on: %1</source>
        <translation>Una secuencia iba por detrás de lo que volvió y se adelantó: %1</translation>
    </message>
    <message>
        <source>A sequence lags behind what came back, so that a new row would take a number that is in use. To move it on (or use --set-sequences): %1%2</source>
        <translation>Una secuencia va por detrás de lo que volvió, así que una fila nueva tomaría un número que ya está en uso. Para adelantarla (o use --set-sequences): %1%2</translation>
    </message>
</context>
<context>
    <name>ondelete::Leftover</name>
    <message>
        <source>The new key %1 of %2 has not taken the place of the old one.</source>
        <translation>La nueva clave %1 de %2 no ha ocupado el lugar de la antigua.</translation>
    </message>
    <message>
        <source>The check %1 of %2 stands where NOT NULL has not come back.</source>
        <translation>La comprobación %1 de %2 está donde NOT NULL no ha vuelto.</translation>
    </message>
    <message>
        <source>The index %1 of %2 was not finished.</source>
        <translation>El índice %1 de %2 no se terminó.</translation>
    </message>
    <message>
        <source>The index %1 of %2 is not part of the whole table&apos;s index yet.</source>
        <translation>El índice %1 de %2 aún no forma parte del índice de la tabla entera.</translation>
    </message>
</context>
<context>
    <name>ondelete::ListFoot</name>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>Se muestra el primer resultado (%Ln).</numerusform>
            <numerusform>Se muestran los primeros %Ln resultados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) would make this quick.</source>
        <translation>
            <numerusform>%n índice lo haría rápido.</numerusform>
            <numerusform>%n índices lo harían rápido.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ListWords</name>
    <message>
        <source>The beginning of the id</source>
        <translation>El comienzo del id</translation>
    </message>
    <message>
        <source>%1 or id</source>
        <translation>%1 o id</translation>
    </message>
</context>
<context>
    <name>ondelete::Loading</name>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 No se cambió nada.</translation>
    </message>
    <message>
        <source>The undo file&apos;s rows of %1 can&apos;t be read by the server (%2).</source>
        <translation>El servidor no puede leer las filas de %1 del archivo para deshacer (%2).</translation>
    </message>
    <message numerus="yes">
        <source>The undo file could not be read to its end: %1 of %Ln row(s) of %2 came.</source>
        <translation>
            <numerusform>El archivo para deshacer no se pudo leer hasta el final: llegaron %1 de %Ln fila de %2.</numerusform>
            <numerusform>El archivo para deshacer no se pudo leer hasta el final: llegaron %1 de %Ln filas de %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::LockNegotiator</name>
    <message numerus="yes">
        <source>Others used the table all the time; after %Ln second(s) this key was given up. It is as it was before. Try again at a quieter hour, or be more patient (--give-up-after).</source>
        <translation>
            <numerusform>La tabla estuvo en uso por otros todo el tiempo; tras %Ln segundo se abandonó esta clave. Está como estaba antes. Volver a intentarlo a una hora más tranquila o con más paciencia (--give-up-after).</numerusform>
            <numerusform>La tabla estuvo en uso por otros todo el tiempo; tras %Ln segundos se abandonó esta clave. Está como estaba antes. Volver a intentarlo a una hora más tranquila o con más paciencia (--give-up-after).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Main</name>
    <message>
        <source>There is no display to open a window on. &quot;ondelete --help&quot; lists the commands that need none, &quot;ondelete demo --headless&quot; shows what they do.</source>
        <translation>No hay pantalla en la que abrir una ventana. &quot;ondelete --help&quot; enumera las órdenes que no la necesitan; &quot;ondelete demo --headless&quot; muestra lo que hacen.</translation>
    </message>
    <message>
        <source>An argument holds bytes that are no UTF-8 text, so what it names can&apos;t be told. Nothing was contacted. A file whose name is such must be renamed first.</source>
        <translation>Un argumento contiene bytes que no son texto UTF-8, así que no se sabe qué nombra. No se contactó con nada. Un archivo con un nombre así debe renombrarse antes.</translation>
    </message>
</context>
<context>
    <name>ondelete::MainWindow</name>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>connected on this computer</source>
        <translation>conectado en este equipo</translation>
    </message>
    <message>
        <source>connected, not encrypted</source>
        <translation>conectado, sin cifrar</translation>
    </message>
    <message>
        <source>connected, encrypted, server checked</source>
        <translation>conectado, cifrado, servidor comprobado</translation>
    </message>
    <message>
        <source>connected, encrypted, server not checked</source>
        <translation>conectado, cifrado, servidor sin comprobar</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Restricciones</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>%1 – %2 – OnDelete</source>
        <translation>%1 – %2 – OnDelete</translation>
    </message>
    <message>
        <source>About OnDelete</source>
        <translation>Acerca de OnDelete</translation>
    </message>
    <message>
        <source>OnDelete %1</source>
        <translation>OnDelete %1</translation>
    </message>
    <message>
        <source>Shows what a delete will do before it is done, changes delete rules without stopping the database, and says what still stops a delete.

MIT license. Qt %1.</source>
        <translation>Muestra qué hará una eliminación antes de realizarla, cambia las reglas de borrado sin detener la base de datos e indica qué impide todavía una eliminación.

Licencia MIT. Qt %1.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Not connected: the tunnel has ended</source>
        <translation>Sin conexión: el túnel ha terminado</translation>
    </message>
    <message>
        <source>Not connected: the server does not answer</source>
        <translation>Sin conexión: el servidor no responde</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>Close the open dialog first, then open the other database.</source>
        <translation>Cierre primero el diálogo abierto; después abra la otra base de datos.</translation>
    </message>
    <message>
        <source>The rule list was not taken, as a dialog is open. Close it, then open the rule list again.</source>
        <translation>No se ha tomado la lista de reglas porque hay un diálogo abierto. Ciérrelo y vuelva a abrir la lista de reglas.</translation>
    </message>
    <message>
        <source>Close the open dialog first, then open the undo file.</source>
        <translation>Cierre primero el diálogo abierto y abra después el archivo de deshacer.</translation>
    </message>
    <message>
        <source>Work has ended otherwise than asked for: the window says how.</source>
        <translation>El trabajo terminó de otro modo que el pedido: la ventana dice cómo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ondelete::ManualPage</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>see, change and use the ON DELETE rules of a PostgreSQL database</source>
        <translation>ver, cambiar y usar las reglas ON DELETE de una base de datos PostgreSQL</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Sinopsis</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Without a command the window opens. With one the program needs no display: data goes to standard output, messages to standard error.</source>
        <translation>Sin orden se abre la ventana. Con una, el programa no necesita pantalla: los datos van a la salida estándar y los mensajes a la de errores.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Options of every command</source>
        <translation>Opciones de todas las órdenes</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Código de salida</translation>
    </message>
    <message>
        <source>Done, and nothing was found at or above --fail-on.</source>
        <translation>Hecho, y no se encontró nada a partir de --fail-on.</translation>
    </message>
    <message>
        <source>Something asked was not done, or something was found.</source>
        <translation>Algo pedido no se hizo, o se encontró algo.</translation>
    </message>
    <message>
        <source>Wrong usage, or a bad rule list, undo file or selector.</source>
        <translation>Uso incorrecto, o una lista de reglas, un archivo para deshacer o un selector malos.</translation>
    </message>
    <message>
        <source>No connection.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>El servidor se negó.</translation>
    </message>
    <message>
        <source>The outcome is not known; the message says how to find out.</source>
        <translation>No se sabe el resultado; el mensaje dice cómo averiguarlo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Defaults and connections by name: {&quot;defaults&quot;: {&quot;connection&quot;: …, &quot;spec&quot;: …, &quot;language&quot;: …}, &quot;connections&quot;: {NAME: …}}. A password has no place in it.</source>
        <translation>Valores por defecto y conexiones por nombre: {&quot;defaults&quot;: {&quot;connection&quot;: …, &quot;spec&quot;: …, &quot;language&quot;: …}, &quot;connections&quot;: {NAME: …}}. Una contraseña no tiene lugar en él.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>As for every program of PostgreSQL, where no connection is told.</source>
        <translation>Como para todo programa de PostgreSQL, donde no se indica conexión.</translation>
    </message>
    <message>
        <source>Where it is set, a terminal shows no colours.</source>
        <translation>Donde está puesta, un terminal no muestra colores.</translation>
    </message>
</context>
<context>
    <name>ondelete::MessagePane</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
</context>
<context>
    <name>ondelete::MigrationFiles</name>
    <message>
        <source>The folder %1 can&apos;t be made. No migration file was written.</source>
        <translation>No se puede crear la carpeta %1. No se escribió ningún archivo de migración.</translation>
    </message>
    <message>
        <source>The file %1 exists already and was not changed. Choose another folder. No migration file was written.</source>
        <translation>El archivo %1 ya existe y no se cambió. Elija otra carpeta. No se escribió ningún archivo de migración.</translation>
    </message>
</context>
<context>
    <name>ondelete::MissingTable</name>
    <message>
        <source>The database %1 has no table %2: is it the right database? Nothing was changed.</source>
        <translation>La base de datos %1 no tiene la tabla %2: ¿es la base de datos correcta? No se cambió nada.</translation>
    </message>
    <message>
        <source>The database %1 has no table %2. Did you mean %3? Nothing was changed.</source>
        <translation>La base de datos %1 no tiene la tabla %2. ¿Quiso decir %3? No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::NothingFound</name>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nada coincide con “%1”</translation>
    </message>
    <message>
        <source>Search all %1</source>
        <translation>Buscar en todo: %1</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No %1 here</source>
        <translation>Aquí no hay %1</translation>
    </message>
    <message>
        <source>None is in “%1”.</source>
        <translation>No hay nada en “%1”.</translation>
    </message>
    <message>
        <source>The table is empty, or you may not see its rows.</source>
        <translation>La tabla está vacía o no hay permiso para ver sus filas.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln match(es), but not in “%1”</source>
        <translation>
            <numerusform>Más de %Ln coincidencia, pero no en «%1»</numerusform>
            <numerusform>Más de %Ln coincidencias, pero no en «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es), but not in “%1”</source>
        <translation>
            <numerusform>%Ln coincidencia, pero no en «%1»</numerusform>
            <numerusform>%Ln coincidencias, pero no en «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 se eliminó</translation>
    </message>
    <message>
        <source>On %1, by %2.</source>
        <translation>El %1, por %2.</translation>
    </message>
    <message>
        <source>For good: no undo file was kept.</source>
        <translation>Para siempre: no se guardó ningún archivo de deshacer.</translation>
    </message>
    <message>
        <source>What went with it, and whether it can still be taken back, stands in Activity.</source>
        <translation>Lo que se fue con ella, y si todavía se puede deshacer, está en Actividad.</translation>
    </message>
    <message>
        <source>Open in Activity</source>
        <translation>Abrir en Actividad</translation>
    </message>
    <message>
        <source>Searched: %1. An id is found by its beginning, a phone by four digits.</source>
        <translation>Se buscó: %1. Un id se encuentra por su comienzo, un teléfono por cuatro dígitos.</translation>
    </message>
    <message>
        <source>Searched: %1. An id is found by its beginning.</source>
        <translation>Se buscó: %1. Un id se encuentra por su comienzo.</translation>
    </message>
</context>
<context>
    <name>ondelete::NoticeBox</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>ondelete::Orphans</name>
    <message numerus="yes">
        <source>The first %Ln are listed.</source>
        <translation>
            <numerusform>Se enumera la primera.</numerusform>
            <numerusform>Se enumeran las primeras %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 point(s) at nothing.</source>
        <translation>
            <numerusform>%Ln fila de %1 no apunta a nada.</numerusform>
            <numerusform>%Ln filas de %1 no apuntan a nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::OutcomeText</name>
    <message>
        <source>The connection was lost while the delete was being completed, and the server could not be asked since. Whether it was done is not known. Look for it in the list when the server answers again.</source>
        <translation>La conexión se perdió mientras se completaba el borrado, y desde entonces no se pudo preguntar al servidor. No se sabe si se hizo. Búsquelo en la lista cuando el servidor vuelva a responder.</translation>
    </message>
    <message>
        <source>The connection was lost while the undo was being completed. Whether it was done is not known. Look for it in the list when the server answers again.</source>
        <translation>La conexión se perdió mientras se completaba la restauración. No se sabe si se hizo. Búsquelo en la lista cuando el servidor vuelva a responder.</translation>
    </message>
    <message>
        <source>The database would also change or remove rows that were not shown: %1. Nothing was changed. Look at it again: there you can decide whether they may.</source>
        <translation>La base de datos también cambiaría o eliminaría filas que no se mostraron: %1. No se cambió nada. Vuelva a mirarlo: allí puede decidir si se permite.</translation>
    </message>
</context>
<context>
    <name>ondelete::OutcomeWords</name>
    <message>
        <source>To accept that, use %1.</source>
        <translation>Para aceptarlo, use %1.</translation>
    </message>
    <message>
        <source>To find out, run SELECT pg_xact_status(&apos;%1&apos;), or look for the row.</source>
        <translation>Para averiguarlo, ejecute SELECT pg_xact_status(&apos;%1&apos;) o busque la fila.</translation>
    </message>
</context>
<context>
    <name>ondelete::Page</name>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copiar como</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>ondelete::PdfWriter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Where this was looked at</source>
        <translation>Dónde se miró</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more line(s) are in the other formats, and in the files of &quot;ondelete fix --dry-run --script DIR&quot;.</source>
        <translation>
            <numerusform>%Ln línea más está en los otros formatos y en los archivos de «ondelete fix --dry-run --script DIR».</numerusform>
            <numerusform>%Ln líneas más están en los otros formatos y en los archivos de «ondelete fix --dry-run --script DIR».</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed by this report.</source>
        <translation>Este informe no cambió nada.</translation>
    </message>
    <message>
        <source>OnDelete report</source>
        <translation>Informe de OnDelete</translation>
    </message>
    <message>
        <source>To get this report again</source>
        <translation>Para volver a obtener este informe</translation>
    </message>
    <message>
        <source>The SQL</source>
        <translation>El SQL</translation>
    </message>
</context>
<context>
    <name>ondelete::PeriodReport</name>
    <message>
        <source>Deletes</source>
        <translation>Borrados</translation>
    </message>
    <message>
        <source>Rows deleted</source>
        <translation>Filas borradas</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Changes of rules</source>
        <translation>Cambios de reglas</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>destruido</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>Reglas cambiadas</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>por %1 el %2</translation>
    </message>
    <message>
        <source>Deletes and changes of rules</source>
        <translation>Borrados y cambios de reglas</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Del %1 al %2.</translation>
    </message>
    <message>
        <source>From %1 on.</source>
        <translation>Desde el %1.</translation>
    </message>
    <message>
        <source>Up to %1.</source>
        <translation>Hasta el %1.</translation>
    </message>
    <message>
        <source>All that is recorded.</source>
        <translation>Todo lo registrado.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Usuario de la base de datos</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Undo until</source>
        <translation>Deshacer hasta</translation>
    </message>
    <message>
        <source>Deletes: %1. Of these taken back: %2.</source>
        <translation>Borrados: %1. De ellos, deshechos: %2.</translation>
    </message>
    <message>
        <source>Rows that the deletes removed or changed: %1.</source>
        <translation>Filas que los borrados quitaron o cambiaron: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln more record(s) it is not known what became of it (them): &quot;ondelete history --connection C&quot; asks the server.</source>
        <translation>
            <numerusform>De %Ln registro más no se sabe qué fue de él: «ondelete history --connection C» pregunta al servidor.</numerusform>
            <numerusform>De %Ln registros más no se sabe qué fue de ellos: «ondelete history --connection C» pregunta al servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>borrados</translation>
    </message>
    <message>
        <source>rows that they removed or changed</source>
        <translation>filas que quitaron o cambiaron</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshechos</translation>
    </message>
    <message>
        <source>changes of rules</source>
        <translation>cambios de reglas</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Por persona</translation>
    </message>
    <message>
        <source>By database</source>
        <translation>Por base de datos</translation>
    </message>
    <message>
        <source>&quot;Who&quot; is the user&apos;s name on the computer that the program ran on.</source>
        <translation>«Quién» es el nombre del usuario en el ordenador donde se ejecutó el programa.</translation>
    </message>
    <message>
        <source>Of what was deleted only the end of its name stands here; &quot;--show-names&quot; writes it out.</source>
        <translation>De lo borrado solo figura aquí el final de su nombre; «--show-names» lo escribe entero.</translation>
    </message>
    <message>
        <source>Deletes that were made in the application itself, or by other programs, are not listed.</source>
        <translation>Los borrados hechos en la propia aplicación, o por otros programas, no figuran aquí.</translation>
    </message>
</context>
<context>
    <name>ondelete::Preview</name>
    <message>
        <source>These are the rows to delete.</source>
        <translation>Estas son las filas que se borran.</translation>
    </message>
    <message>
        <source>%1 deletes with the rows of %2 (ON DELETE CASCADE).</source>
        <translation>%1 se borra con las filas de %2 (ON DELETE CASCADE).</translation>
    </message>
    <message>
        <source>%1 follows the change of %2 and sets %3 (ON UPDATE %4).</source>
        <translation>%1 sigue el cambio de %2 y escribe %3 (ON UPDATE %4).</translation>
    </message>
    <message>
        <source>%1 sets %2 to its default (ON DELETE SET DEFAULT).</source>
        <translation>%1 pone %2 a su valor por defecto (ON DELETE SET DEFAULT).</translation>
    </message>
    <message>
        <source>%1 sets %2 to NULL (ON DELETE SET NULL).</source>
        <translation>%1 pone %2 a NULL (ON DELETE SET NULL).</translation>
    </message>
    <message>
        <source>%1 (ON DELETE %2) refuses while rows reference the rows of %3 that go.</source>
        <translation>%1 (ON DELETE %2) lo rechaza mientras haya filas que apunten a las filas de %3 que desaparecen.</translation>
    </message>
    <message>
        <source>%1 (ON UPDATE %2) refuses while rows reference the rows of %3 that change.</source>
        <translation>%1 (ON UPDATE %2) lo rechaza mientras haya filas que apunten a las filas de %3 que cambian.</translation>
    </message>
    <message>
        <source>%1 would set %2 to NULL, which is NOT NULL in %3.</source>
        <translation>%1 pondría a NULL %2, que es NOT NULL en %3.</translation>
    </message>
    <message>
        <source>%1 would set %2 to NULL, which its domain %3 refuses.</source>
        <translation>%1 pondría a NULL %2, lo que su dominio %3 rechaza.</translation>
    </message>
    <message>
        <source>What %1 would write, the CHECK %2 of %3 refuses.</source>
        <translation>Lo que %1 escribiría lo rechaza el CHECK %2 de %3.</translation>
    </message>
    <message>
        <source>What %1 would write, the foreign key %2 of %3 refuses.</source>
        <translation>Lo que %1 escribiría lo rechaza la clave foránea %2 de %3.</translation>
    </message>
    <message>
        <source>What %1 would write, the unique index %2 of %3 refuses: another row is like it.</source>
        <translation>Lo que %1 escribiría lo rechaza el índice único %2 de %3: otra fila es igual.</translation>
    </message>
    <message>
        <source>What %1 would write belongs to no partition of %2.</source>
        <translation>Lo que %1 escribiría no pertenece a ninguna partición de %2.</translation>
    </message>
    <message>
        <source>%1 carries keys of %2, without a foreign key.</source>
        <translation>%1 lleva claves de %2, sin clave foránea.</translation>
    </message>
    <message>
        <source>Row-level security of %1 may hide rows from %2.</source>
        <translation>La seguridad a nivel de fila de %1 puede ocultar filas a %2.</translation>
    </message>
    <message>
        <source>Whether %1 takes what would be written can&apos;t be told.</source>
        <translation>No se puede decir si %1 admite lo que se escribiría.</translation>
    </message>
    <message>
        <source>%1 may not read %2, whose rows %3 reaches.</source>
        <translation>%1 no puede leer %2, cuyas filas alcanza %3.</translation>
    </message>
    <message>
        <source>%1 of %2 is a temporal key, which can&apos;t be followed.</source>
        <translation>%1 de %2 es una clave temporal, que no se puede seguir.</translation>
    </message>
    <message>
        <source>The triggers of %1 of %2 were disabled or changed: what it does can&apos;t be told.</source>
        <translation>Los disparadores de %1 de %2 fueron desactivados o cambiados: no se puede decir lo que hace.</translation>
    </message>
    <message>
        <source>%1 of %2 writes a value that is computed only then.</source>
        <translation>%1 de %2 escribe un valor que solo se calcula entonces.</translation>
    </message>
    <message>
        <source>What %1 of %2 changes comes back to itself, which can&apos;t be followed.</source>
        <translation>Lo que %1 de %2 cambia vuelve a sí mismo, lo que no se puede seguir.</translation>
    </message>
    <message>
        <source>%1 has more keys than can be followed, %2 among them.</source>
        <translation>%1 tiene más claves de las que se pueden seguir, entre ellas %2.</translation>
    </message>
    <message>
        <source>Only your DBA can change that.</source>
        <translation>Solo su DBA puede cambiarlo.</translation>
    </message>
    <message>
        <source>Take the %1 off the %2 in the application, or ask your DBA to change the rule.</source>
        <comment>webinars, groups</comment>
        <translation>Desvincule %1 de %2 en la aplicación, o pida a su DBA que cambie la regla.</translation>
    </message>
    <message>
        <source>The database lets nobody delete or unlink the %1.</source>
        <translation>La base de datos no deja a nadie eliminar ni desvincular: %1.</translation>
    </message>
    <message>
        <source>Not every row of %1 that goes is known.</source>
        <translation>No se conocen todas las filas de %1 que se eliminan.</translation>
    </message>
    <message>
        <source>%1 may not read %2.</source>
        <translation>%1 no puede leer %2.</translation>
    </message>
    <message>
        <source>Some of the %1 may still carry the id of something that is gone: not all of them can be seen.</source>
        <translation>Quizá algunos de los %1 sigan llevando el identificador de algo que ya no existe: no se pueden ver todos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 go.</source>
        <translation>
            <numerusform>%1: se elimina %Ln fila.</numerusform>
            <numerusform>%1: se eliminan %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 stay, unlinked.</source>
        <translation>
            <numerusform>%1: se conserva %Ln fila, desvinculada.</numerusform>
            <numerusform>%1: se conservan %Ln filas, desvinculadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use their %2.</source>
        <translation>
            <numerusform>%1: %Ln fila aún usa sus %2.</numerusform>
            <numerusform>%1: %Ln filas aún usan sus %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use its %2.</source>
        <translation>
            <numerusform>%1: %Ln fila aún usa sus %2.</numerusform>
            <numerusform>%1: %Ln filas aún usan sus %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use these %2.</source>
        <translation>
            <numerusform>%1: %Ln fila aún usa estos registros (%2).</numerusform>
            <numerusform>%1: %Ln filas aún usan estos registros (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 still use this %2.</source>
        <translation>
            <numerusform>%1: %Ln fila aún usa este registro (%2).</numerusform>
            <numerusform>%1: %Ln filas aún usan este registro (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 can&apos;t be unlinked: the database does not allow them to stay alone.</source>
        <translation>
            <numerusform>%1: %Ln fila no se puede desvincular: la base de datos no permite que quede sola.</numerusform>
            <numerusform>%1: %Ln filas no se pueden desvincular: la base de datos no permite que queden solas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln of the %1 will still carry the id of something that is gone.</source>
        <translation>
            <numerusform>%1: al menos %Ln fila seguirá llevando el identificador de algo que ya no existe.</numerusform>
            <numerusform>%1: al menos %Ln filas seguirán llevando el identificador de algo que ya no existe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 will still carry the id of something that is gone.</source>
        <translation>
            <numerusform>%1: %Ln fila seguirá llevando el identificador de algo que ya no existe.</numerusform>
            <numerusform>%1: %Ln filas seguirán llevando el identificador de algo que ya no existe.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be told what happens to the %1.</source>
        <translation>No se puede decir qué pasa con: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It can&apos;t be told what happens to all %1: at least %Ln are concerned.</source>
        <translation>
            <numerusform>No se puede decir qué pasa con todo (%1): al menos %Ln fila está afectada.</numerusform>
            <numerusform>No se puede decir qué pasa con todo (%1): al menos %Ln filas están afectadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether the delete succeeds hangs on the order in which PostgreSQL reaches %Ln row(s) of %1 (%2). If it does not, nothing is changed.</source>
        <translation>
            <numerusform>Que el borrado tenga éxito depende del orden en que PostgreSQL llegue a %Ln fila de %1 (%2). Si no lo tiene, no se cambia nada.</numerusform>
            <numerusform>Que el borrado tenga éxito depende del orden en que PostgreSQL llegue a %Ln filas de %1 (%2). Si no lo tiene, no se cambia nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows of %1 were not read. %2</source>
        <translation>Las filas de %1 no se leyeron. %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a trigger on tables</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>What %1 would write, %2 of %3 can&apos;t be computed of.</source>
        <translation>De lo que %1 escribiría no se puede calcular %2 de %3.</translation>
    </message>
    <message>
        <source>%1 is a foreign table, whose server was not asked.</source>
        <translation>%1 es una tabla externa, a cuyo servidor no se preguntó.</translation>
    </message>
    <message>
        <source>%1 ends with an error for it (%2), and so may the delete.</source>
        <translation>%1 termina con un error para ello (%2), y lo mismo puede pasar con el borrado.</translation>
    </message>
    <message>
        <source>When the rows come back by an undo, triggers run again: %1. A row that one makes in the place of one of the undo file gives way to it.</source>
        <translation>Cuando las filas vuelven al deshacer, se ejecutan disparadores otra vez: %1. Una fila que uno de ellos cree en el lugar de una del archivo de deshacer le cede el sitio.</translation>
    </message>
    <message>
        <source>The rule %1 of %2 may replace what would be written.</source>
        <translation>La regla %1 de %2 puede sustituir lo que se escribiría.</translation>
    </message>
    <message>
        <source>A delete runs the trigger or rule %1 of %2 with your rights, those of a superuser: it is %3.</source>
        <translation>Un borrado ejecuta el disparador o la regla %1 de %2 con sus permisos, los de un superusuario: es %3.</translation>
    </message>
    <message>
        <source>Triggers and rules run: %1. If one stops or undoes what is shown here, everything is rolled back. What they write besides, a try tells; what they do outside of transactions (sequences, other servers) nothing takes back.</source>
        <translation>Se ejecutan disparadores y reglas: %1. Si uno impide o deshace lo mostrado aquí, todo se deshace. Lo que escriben además lo dice una prueba; lo que hacen fuera de transacciones (secuencias, otros servidores) nada lo deshace.</translation>
    </message>
</context>
<context>
    <name>ondelete::PreviewCommand</name>
    <message>
        <source>--rules takes current or desired.</source>
        <translation>--rules admite current o desired.</translation>
    </message>
    <message>
        <source>Say what deleting these sessions would do. Changes nothing.</source>
        <translation>Indica qué ocurriría al eliminar estas sesiones. No cambia nada.</translation>
    </message>
    <message>
        <source>Under which rules: current (the default) or desired, as if the rule list held.</source>
        <translation>Con qué reglas: current (valor predeterminado) o desired, como si se cumpliera la lista de reglas.</translation>
    </message>
</context>
<context>
    <name>ondelete::PreviewDifference</name>
    <message>
        <source>%1: %2 (%3 were shown)</source>
        <translation>%1: %2 (se mostraron %3)</translation>
    </message>
    <message>
        <source>As many rows as were shown, but other ones.</source>
        <translation>Tantas filas como se mostraron, pero otras.</translation>
    </message>
</context>
<context>
    <name>ondelete::PreviewReport</name>
    <message>
        <source>The delete would succeed.</source>
        <translation>La eliminación se completaría correctamente.</translation>
    </message>
    <message>
        <source>The delete is blocked: the server would refuse it.</source>
        <translation>Todavía no se puede eliminar: el servidor lo rechazaría.</translation>
    </message>
    <message>
        <source>The delete may succeed or be refused, depending on the order in which the server goes.</source>
        <translation>La eliminación puede completarse o ser rechazada, según el orden en que proceda el servidor.</translation>
    </message>
    <message>
        <source>It can&apos;t be told what the delete would do: not everything could be read.</source>
        <translation>No se puede saber qué haría la eliminación: no se pudo leer todo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be deleted in all.</source>
        <translation>
            <numerusform>En total se eliminaría %Ln fila.</numerusform>
            <numerusform>En total se eliminarían %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would stay, unlinked.</source>
        <translation>
            <numerusform>Se conservaría %Ln fila, desvinculada.</numerusform>
            <numerusform>Se conservarían %Ln filas, desvinculadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>Preview of a delete from %1</source>
        <translation>Vista previa de una eliminación en %1</translation>
    </message>
    <message>
        <source>Preview of the delete of %1</source>
        <translation>Vista previa de la eliminación de %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>as they are now</source>
        <translation>tal como están ahora</translation>
    </message>
    <message>
        <source>as the rule list wants them</source>
        <translation>tal como las requiere la lista de reglas</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Datos de</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <comment>keys</comment>
        <translation>No se encontró: %1.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>A través de</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>There is no such row: nothing would be deleted.</source>
        <translation>No existe tal fila: no se eliminaría nada.</translation>
    </message>
    <message>
        <source>For your DBA: %1</source>
        <translation>Para su DBA: %1</translation>
    </message>
    <message>
        <source>Rows that stop the delete</source>
        <translation>Filas que impiden la eliminación</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Conocida como</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3</source>
        <translation>%1: las primeras %2 de %3</translation>
    </message>
    <message>
        <source>What makes it slow</source>
        <translation>Lo que la hace lenta</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Lo que lo remedia</translation>
    </message>
    <message>
        <source>It will take %1, because indexes are missing.</source>
        <translation>Tardará %1, porque faltan índices.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln row(s) would be deleted.</source>
        <translation>
            <numerusform>Se eliminaría al menos %Ln fila.</numerusform>
            <numerusform>Se eliminarían al menos %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Way out: %1</source>
        <translation>Salida: %1</translation>
    </message>
    <message>
        <source>The delete would be refused: nothing can be written here. %1</source>
        <translation>El borrado se rechazaría: aquí no se puede escribir nada. %1</translation>
    </message>
    <message>
        <source>The delete would be refused, unless it is told to go on all the same. %1</source>
        <translation>El borrado se rechazaría, salvo que se le diga que siga de todos modos. %1</translation>
    </message>
</context>
<context>
    <name>ondelete::Previewer</name>
    <message>
        <source>Nothing can be written here. %1</source>
        <translation>Aquí no se puede escribir nada. %1</translation>
    </message>
    <message>
        <source>Connect to where writing is meant to be, or ask your DBA.</source>
        <translation>Conéctese donde se deba escribir o pregunte a su DBA.</translation>
    </message>
</context>
<context>
    <name>ondelete::Problem</name>
    <message>
        <source>A generated column can&apos;t be set to NULL: every such delete fails. Choose another rule.</source>
        <translation>Una columna generada no se puede poner a NULL: toda eliminación de este tipo falla. Elegir otra regla.</translation>
    </message>
    <message>
        <source>The column is NOT NULL: with SET NULL, deleting a row that is pointed at fails. Allow NULL in the column, or choose another rule.</source>
        <translation>La columna es NOT NULL: con SET NULL, falla la eliminación de una fila a la que se apunta. Permitir NULL en la columna o elegir otra regla.</translation>
    </message>
    <message>
        <source>The column has no default and is NOT NULL: with SET DEFAULT every such delete fails. Give it a default, or choose another rule.</source>
        <translation>La columna no tiene valor predeterminado y es NOT NULL: con SET DEFAULT falla toda eliminación de este tipo. Asignarle un valor predeterminado o elegir otra regla.</translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes as long as rows point there. SET NULL would meet a constraint, so the choice is yours: CASCADE, or change that constraint.</source>
        <translation>La lista de reglas no menciona esta clave, que impide las eliminaciones mientras haya filas que apunten allí. SET NULL chocaría con una restricción, así que hay que elegir: CASCADE o cambiar esa restricción.</translation>
    </message>
    <message>
        <source>The key is NOT ENFORCED: PostgreSQL does not look at it when rows are deleted.</source>
        <translation>La clave es NOT ENFORCED: PostgreSQL no la tiene en cuenta al eliminar filas.</translation>
    </message>
    <message>
        <source>The key was never validated: rows may point at nothing.</source>
        <translation>La clave nunca se validó: puede haber filas que no apunten a nada.</translation>
    </message>
    <message>
        <source>Somebody disabled or changed the key&apos;s triggers: its rule may not run. A change of the rule would not keep that, so it is refused.</source>
        <translation>Alguien desactivó o cambió los disparadores de la clave: puede que su regla no se ejecute. Un cambio de la regla no conservaría eso, así que se rechaza.</translation>
    </message>
    <message>
        <source>No index on %1: each deleted row of %2 reads the whole table.</source>
        <translation>No hay índice en %1: por cada fila eliminada de %2 se lee la tabla entera.</translation>
    </message>
    <message numerus="yes">
        <source>The constraint %1 forbids NULL here in %Ln row(s): deleting what they point at fails. Choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>La restricción %1 prohíbe NULL aquí en %Ln fila: falla la eliminación de aquello a lo que apunta. Elegir otra regla para esta clave, como CASCADE.</numerusform>
            <numerusform>La restricción %1 prohíbe NULL aquí en %Ln filas: falla la eliminación de aquello a lo que apuntan. Elegir otra regla para esta clave, como CASCADE.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of %1 can also go with the same delete by another key&apos;s CASCADE: whether this key refuses then hangs on the order in which PostgreSQL gets to them.</source>
        <translation>Las filas de %1 también pueden irse con la misma eliminación por el CASCADE de otra clave: que esta clave se niegue depende entonces del orden en que PostgreSQL llegue a ellas.</translation>
    </message>
    <message numerus="yes">
        <source>The index %1 forbids NULL here in %Ln row(s): another row would be like it, so deleting what they point at fails. Change the index, or choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>El índice %1 prohíbe NULL aquí en %Ln fila: otra fila sería igual, así que falla el borrado de aquello a lo que apunta. Cambie el índice o elija otra regla para esta clave, como CASCADE.</numerusform>
            <numerusform>El índice %1 prohíbe NULL aquí en %Ln filas: otra fila sería igual, así que falla el borrado de aquello a lo que apuntan. Cambie el índice o elija otra regla para esta clave, como CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The foreign key %1 forbids NULL here in %Ln row(s): deleting what they point at fails. Choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>La clave foránea %1 prohíbe NULL aquí en %Ln fila: falla el borrado de aquello a lo que apunta. Elija otra regla para esta clave, como CASCADE.</numerusform>
            <numerusform>La clave foránea %1 prohíbe NULL aquí en %Ln filas: falla el borrado de aquello a lo que apuntan. Elija otra regla para esta clave, como CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No partition takes NULL here, for %Ln row(s) of %1: deleting what they point at fails. Make a partition for NULL, or choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>Ninguna partición admite NULL aquí, para %Ln fila de %1: falla el borrado de aquello a lo que apunta. Cree una partición para NULL o elija otra regla para esta clave, como CASCADE.</numerusform>
            <numerusform>Ninguna partición admite NULL aquí, para %Ln filas de %1: falla el borrado de aquello a lo que apuntan. Cree una partición para NULL o elija otra regla para esta clave, como CASCADE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The column %1 is NOT NULL and would become NULL in %Ln row(s): deleting what they point at fails. Choose another rule for this key, such as CASCADE.</source>
        <translation>
            <numerusform>La columna %1 es NOT NULL y pasaría a NULL en %Ln fila: falla el borrado de aquello a lo que apunta. Elija otra regla para esta clave, como CASCADE.</numerusform>
            <numerusform>La columna %1 es NOT NULL y pasaría a NULL en %Ln filas: falla el borrado de aquello a lo que apuntan. Elija otra regla para esta clave, como CASCADE.</numerusform>
        </translation>
    </message>
    <message>
        <source>A column of this key is NOT NULL: with SET NULL of all of them, deleting a row that is pointed at fails. Set %1 to NULL only (&quot;set_columns&quot; in the rule list), or choose another rule.</source>
        <translation>Una columna de esta clave es NOT NULL: con SET NULL de todas ellas, falla el borrado de una fila a la que se apunta. Ponga a NULL solo %1 (&quot;set_columns&quot; en la lista de reglas) o elija otra regla.</translation>
    </message>
    <message>
        <source>A column of this key is NOT NULL: with SET NULL, deleting a row that is pointed at fails. Choose which columns become NULL (PostgreSQL 15 and later), or another rule.</source>
        <translation>Una columna de esta clave es NOT NULL: con SET NULL, falla el borrado de una fila a la que se apunta. Elija qué columnas pasan a NULL (PostgreSQL 15 y posteriores) u otra regla.</translation>
    </message>
    <message>
        <source>SET NULL also empties %1, which these rows need for something else. Set %2 to NULL only (&quot;set_columns&quot; in the rule list), unless that is wanted.</source>
        <translation>SET NULL vacía también %1, que estas filas necesitan para otra cosa. Ponga a NULL solo %2 (&quot;set_columns&quot; en la lista de reglas), salvo que se quiera eso.</translation>
    </message>
    <message>
        <source>A generated column has no default of its own: every such delete fails. Choose another rule.</source>
        <translation>Una columna generada no tiene valor por omisión propio: falla cada borrado así. Elija otra regla.</translation>
    </message>
    <message numerus="yes">
        <source>The row that the default names does not stay, or is not there, for %Ln row(s): %1 refuses, and deleting what they point at fails. Add that row, or choose another default or rule.</source>
        <translation>
            <numerusform>La fila que nombra el valor por omisión no se queda, o no existe, para %Ln fila: %1 lo rechaza y falla el borrado de aquello a lo que apunta. Añada esa fila o elija otro valor por omisión u otra regla.</numerusform>
            <numerusform>La fila que nombra el valor por omisión no se queda, o no existe, para %Ln filas: %1 lo rechaza y falla el borrado de aquello a lo que apuntan. Añada esa fila o elija otro valor por omisión u otra regla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 forbids the default in %Ln row(s): deleting what they point at fails. Choose another default or rule.</source>
        <translation>
            <numerusform>%1 prohíbe el valor por omisión en %Ln fila: falla el borrado de aquello a lo que apunta. Elija otro valor por omisión u otra regla.</numerusform>
            <numerusform>%1 prohíbe el valor por omisión en %Ln filas: falla el borrado de aquello a lo que apuntan. Elija otro valor por omisión u otra regla.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule list does not name this key, and it stops deletes as long as rows point there. Suggested: %1.</source>
        <translation>La lista de reglas no nombra esta clave, e impide borrados mientras haya filas que apunten allí. Sugerencia: %1.</translation>
    </message>
    <message>
        <source>Whether the rows of %1 take NULL here is not known. %2</source>
        <translation>No se sabe si las filas de %1 admiten NULL aquí. %2</translation>
    </message>
    <message>
        <source>Whether the rows of %1 take what this rule writes is not known: %2 ends with an error there (%3), and so may deleting what they point at.</source>
        <translation>No se sabe si las filas de %1 admiten lo que escribe esta regla: %2 termina allí con un error (%3), y lo mismo puede pasar al borrar aquello a lo que apuntan.</translation>
    </message>
    <message>
        <source>%1 (ON DELETE %2) is a second foreign key on the same columns to the same table: each delete runs both. Drop one of them; until then both need the same rule.</source>
        <translation>%1 (ON DELETE %2) es una segunda clave foránea sobre las mismas columnas y hacia la misma tabla: cada borrado ejecuta las dos. Elimine una de ellas; hasta entonces, ambas necesitan la misma regla.</translation>
    </message>
    <message>
        <source>Whether the rows of %1 take what this rule writes is not known: %2</source>
        <translation>No se sabe si las filas de %1 admiten lo que escribe esta regla: %2</translation>
    </message>
</context>
<context>
    <name>ondelete::Protection</name>
    <message>
        <source>%1 is protected: %2</source>
        <translation>%1 está protegida: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln protected row(s) of %1 would go with %2 (%3): %4</source>
        <translation>
            <numerusform>%Ln fila protegida de %1 se eliminaría con %2 (%3): %4</numerusform>
            <numerusform>%Ln filas protegidas de %1 se eliminarían con %2 (%3): %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::Provenance</name>
    <message>
        <source>It is not the undo file that was written for that delete: the record of it has another checksum. Somebody changed it.</source>
        <translation>No es el archivo de deshacer que se escribió para ese borrado: su registro tiene otra suma de comprobación. Alguien lo cambió.</translation>
    </message>
    <message>
        <source>It was signed by you.</source>
        <translation>Lo firmó usted.</translation>
    </message>
    <message>
        <source>It was signed by %1, whose key you trust.</source>
        <translation>Lo firmó %1, en cuya clave usted confía.</translation>
    </message>
    <message>
        <source>The record of the delete has its checksum.</source>
        <translation>El registro del borrado tiene su suma de comprobación.</translation>
    </message>
    <message>
        <source>Nothing proves who wrote it: it is not signed, and no record here has its checksum. Anybody may have made up the rows in it.</source>
        <translation>Nada demuestra quién lo escribió: no está firmado y ningún registro de aquí tiene su suma de comprobación. Cualquiera puede haberse inventado sus filas.</translation>
    </message>
    <message>
        <source>It was signed with the key %1, which nobody here knows. Anybody may have made up the rows in it.</source>
        <translation>Se firmó con la clave %1, que aquí nadie conoce. Cualquiera puede haberse inventado sus filas.</translation>
    </message>
</context>
<context>
    <name>ondelete::ReachLayout</name>
    <message numerus="yes">
        <source>It has %Ln table(s).</source>
        <translation>
            <numerusform>Tiene %Ln tabla.</numerusform>
            <numerusform>Tiene %Ln tablas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Graphviz, which lays it out, is not installed here.</source>
        <translation>Graphviz, que lo dispone, no está instalado aquí.</translation>
    </message>
    <message>
        <source>The diagram is left out. %1 The tables list the same rules.</source>
        <translation>Se omite el diagrama. %1 Las tablas muestran las mismas reglas.</translation>
    </message>
</context>
<context>
    <name>ondelete::ReachPicture</name>
    <message>
        <source>%1; %2.</source>
        <comment>two counted things, as one sentence</comment>
        <translation>%1; %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) are reached</source>
        <translation>
            <numerusform>se alcanza %Ln tabla</numerusform>
            <numerusform>se alcanzan %Ln tablas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foreign key(s) stop(s) deletes</source>
        <translation>
            <numerusform>%Ln clave foránea impide eliminar</numerusform>
            <numerusform>%Ln claves foráneas impiden eliminar</numerusform>
        </translation>
    </message>
    <message>
        <source>The diagram is too large for paper: the HTML report and the window show it. The tables list the same rules.</source>
        <translation>El diagrama es demasiado grande para el papel: el informe HTML y la ventana lo muestran. Las tablas muestran las mismas reglas.</translation>
    </message>
    <message>
        <source>What a delete reaches</source>
        <translation>Lo que alcanza un borrado</translation>
    </message>
</context>
<context>
    <name>ondelete::Reached</name>
    <message>
        <source>The tunnel by %1 is open.</source>
        <translation>El túnel por %1 está abierto.</translation>
    </message>
</context>
<context>
    <name>ondelete::Reconnection</name>
    <message>
        <source>Another server answers there now.</source>
        <translation>Ahora responde allí otro servidor.</translation>
    </message>
</context>
<context>
    <name>ondelete::RecordFilterBar</name>
    <message>
        <source>All months</source>
        <translation>Todos los meses</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>All databases</source>
        <translation>Todas las bases de datos</translation>
    </message>
    <message>
        <source>This database</source>
        <translation>Esta base de datos</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a database on a server</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Todas %L1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Eliminadas %1</translation>
    </message>
    <message>
        <source>Put back %1</source>
        <translation>Devueltas %1</translation>
    </message>
    <message>
        <source>Rules changed %1</source>
        <translation>Reglas cambiadas %1</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>Detenidas %1</translation>
    </message>
    <message>
        <source>Erased for good %1</source>
        <translation>Borradas para siempre %1</translation>
    </message>
</context>
<context>
    <name>ondelete::RecordPane</name>
    <message>
        <source>put back</source>
        <translation>restauradas</translation>
    </message>
    <message>
        <source>linked again</source>
        <translation>vinculada de nuevo</translation>
    </message>
    <message>
        <source>It was done in the database %1: connect there to take it back.</source>
        <translation>Se hizo en la base de datos %1: conéctese a ella para deshacerlo.</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Esta conexión es de solo lectura.</translation>
    </message>
    <message>
        <source>Only deletes are taken back from here.</source>
        <translation>Desde aquí solo se deshacen eliminaciones.</translation>
    </message>
    <message>
        <source>Its undo file was destroyed, so it can&apos;t be taken back.</source>
        <translation>Su archivo para deshacer fue destruido, así que no se puede deshacer.</translation>
    </message>
    <message>
        <source>It was taken back on %1 by %2.</source>
        <translation>%2 lo deshizo el %1.</translation>
    </message>
    <message>
        <source>Its undo file is neither on this computer nor in the team&apos;s folder.</source>
        <translation>Su archivo de deshacer no está ni en este equipo ni en la carpeta del equipo de trabajo.</translation>
    </message>
    <message>
        <source>To undo it, %1 needs the right %2 on %3. Tools › GRANTs for a role… writes all that is missing.</source>
        <translation>Para deshacerlo, %1 necesita el permiso %2 en %3. Herramientas › GRANT para un rol… escribe todo lo que falta.</translation>
    </message>
    <message>
        <source>Can be taken back as long as its undo file is kept.</source>
        <translation>Se puede deshacer mientras se conserve su archivo.</translation>
    </message>
    <message>
        <source>Can be taken back until %1.</source>
        <translation>Se puede deshacer hasta el %1.</translation>
    </message>
    <message>
        <source>Only changes of rules are reversed.</source>
        <translation>Solo se revierten cambios de reglas.</translation>
    </message>
    <message>
        <source>Nothing of it is in the database, so there is nothing to reverse.</source>
        <translation>Nada de ella está en la base de datos, así que no hay nada que revertir.</translation>
    </message>
    <message>
        <source>This record does not hold what reverses it. Its rollback script does.</source>
        <translation>Este registro no contiene lo que lo revierte. Su script de reversión, sí.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Written by triggers</source>
        <translation>Escrito por disparadores</translation>
    </message>
    <message>
        <source>%1 of %2 planned</source>
        <translation>%1 de %2 previstas</translation>
    </message>
    <message>
        <source>Undo file</source>
        <translation>Archivo para deshacer</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Queda por hacer</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>Se revierte con</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Choose a record</source>
        <translation>Elija un registro</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This fix still runs, or was interrupted. Reversing brings back those of its keys that were changed.</source>
        <translation>Esta corrección sigue en marcha o se interrumpió. Revertirla devuelve a su estado anterior las claves que cambió.</translation>
    </message>
    <message>
        <source>Reversing brings back rules and NOT NULL and removes indexes that the fix made. It brings back no rows.</source>
        <translation>Revertir devuelve las reglas y NOT NULL y quita los índices que creó la corrección. No devuelve filas.</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Deshacer…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) selected</source>
        <translation>
            <numerusform>%Ln registro seleccionado</numerusform>
            <numerusform>%Ln registros seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can be taken back.</source>
        <translation>Ninguno de ellos se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %Ln delete(s)…</source>
        <translation>
            <numerusform>&amp;Deshacer %Ln borrado…</numerusform>
            <numerusform>&amp;Deshacer %Ln borrados…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be taken back (rows: %1). The last delete comes back first.</source>
        <translation>
            <numerusform>%Ln se puede deshacer (filas: %1). El último borrado vuelve primero.</numerusform>
            <numerusform>%Ln se pueden deshacer (filas: %1). El último borrado vuelve primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: %1 of %2.</source>
        <translation>Deshechos: %1 de %2.</translation>
    </message>
    <message>
        <source>%1 of %2 batches were deleted, the rest at once on %3.</source>
        <translation>%1 de %2 lotes se eliminaron; el resto, de una vez, el %3.</translation>
    </message>
    <message>
        <source>Delete the same %1 in batches again, and it goes on.</source>
        <translation>Elimine de nuevo por lotes la misma %1 y continuará.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Came back otherwise</source>
        <translation>Volvió distinto</translation>
    </message>
    <message>
        <source>Show each &amp;batch</source>
        <translation>Mostrar cada &amp;lote</translation>
    </message>
    <message>
        <source>Show all &amp;batches as one</source>
        <translation>Mostrar los &amp;lotes como uno</translation>
    </message>
    <message>
        <source>The undo file of batch %1 was destroyed, so not all of them can be taken back.</source>
        <translation>El archivo para deshacer del lote %1 se destruyó, así que no todos se pueden deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo all %Ln batch(es)…</source>
        <translation>
            <numerusform>&amp;Deshacer el lote…</numerusform>
            <numerusform>&amp;Deshacer los %Ln lotes…</numerusform>
        </translation>
    </message>
    <message>
        <source>They come back together, the last one first, each in a transaction of its own.</source>
        <translation>Vuelven juntos, el último primero, cada uno en su propia transacción.</translation>
    </message>
</context>
<context>
    <name>ondelete::Rehearsal</name>
    <message>
        <source>There are no %1 to try this fix on.</source>
        <translation>No hay %1 con que probar esta corrección.</translation>
    </message>
    <message numerus="yes">
        <source>After this fix %Ln of the first %1 %2 could be deleted.</source>
        <translation>
            <numerusform>Tras esta corrección se podría eliminar %Ln de los primeros %1 registros (%2).</numerusform>
            <numerusform>Tras esta corrección se podrían eliminar %Ln de los primeros %1 registros (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After this fix %Ln of %1 %2 could be deleted.</source>
        <translation>
            <numerusform>Tras esta corrección se podría eliminar %Ln de %1 (%2).</numerusform>
            <numerusform>Tras esta corrección se podrían eliminar %Ln de %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more only the attempt will tell.</source>
        <translation>
            <numerusform>De %Ln más solo lo dirá el intento.</numerusform>
            <numerusform>De %Ln más solo lo dirá el intento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln this user can&apos;t see enough.</source>
        <translation>
            <numerusform>De %Ln este usuario no ve lo suficiente.</numerusform>
            <numerusform>De %Ln este usuario no ve lo suficiente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would stay blocked by %1.</source>
        <translation>
            <numerusform>%Ln seguiría sin poder eliminarse por %1.</numerusform>
            <numerusform>%Ln seguirían sin poder eliminarse por %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>hace %n mes</numerusform>
            <numerusform>hace %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>hace %n año</numerusform>
            <numerusform>hace %n años</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::ReportCommand</name>
    <message>
        <source>There is no report &quot;%1&quot;. Known: audit, activity.</source>
        <translation>No hay informe «%1». Conocidos: audit, activity.</translation>
    </message>
    <message>
        <source>Which report: audit (the default) or activity.</source>
        <translation>Qué informe: audit (por omisión) o activity.</translation>
    </message>
    <message>
        <source>Say where to with --output FILE, its name ending in html, pdf, xlsx, md, csv or json.</source>
        <translation>Indique dónde con --output FILE, con nombre terminado en html, pdf, xlsx, md, csv o json.</translation>
    </message>
    <message>
        <source>Of activity: a month such as 2026-11, this or last.</source>
        <translation>De actividad: un mes como 2026-11, this o last.</translation>
    </message>
    <message>
        <source>Of activity: write out the names of what was deleted.</source>
        <translation>De actividad: escribir enteros los nombres de lo borrado.</translation>
    </message>
    <message>
        <source>The file; its ending, html, pdf, xlsx, md, csv or json, says the format.</source>
        <translation>El archivo; su terminación, html, pdf, xlsx, md, csv o json, indica el formato.</translation>
    </message>
    <message>
        <source>Write a report of the state, or of what was done, to a file.</source>
        <translation>Escribir en un archivo un informe del estado, o de lo que se hizo.</translation>
    </message>
</context>
<context>
    <name>ondelete::ReportWords</name>
    <message>
        <source>deleted</source>
        <translation>se eliminan</translation>
    </message>
    <message>
        <source>set to NULL</source>
        <translation>se ponen a NULL</translation>
    </message>
    <message>
        <source>set to the default</source>
        <translation>se ponen al valor predeterminado</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>se actualizan</translation>
    </message>
    <message>
        <source>stops the delete</source>
        <translation>impiden la eliminación</translation>
    </message>
    <message>
        <source>keeps the key of a deleted row</source>
        <translation>conservan la clave de una fila eliminada</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>no se pueden leer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>PostgreSQL %1 on %2</source>
        <translation>PostgreSQL %1 en %2</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>yes (TLS)</source>
        <translation>sí (TLS)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Datos de</translation>
    </message>
    <message>
        <source>added by a trigger</source>
        <translation>añadida por un disparador</translation>
    </message>
    <message>
        <source>An earlier fix was interrupted, or runs elsewhere. The next &quot;ondelete fix --yes&quot; goes on with what belongs to its plan; &quot;ondelete fix --clean-up&quot; removes all of it.</source>
        <translation>Una corrección anterior se interrumpió, o está en marcha en otro lugar. La próxima &quot;ondelete fix --yes&quot; continúa con lo que pertenece a su plan; &quot;ondelete fix --clean-up&quot; lo quita todo.</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(borrado)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (batch %2 of %3)</source>
        <translation>%1 (lote %2 de %3)</translation>
    </message>
</context>
<context>
    <name>ondelete::RestoreQuery</name>
    <message>
        <source>The table %1 is gone.</source>
        <translation>La tabla %1 ya no existe.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is gone.</source>
        <translation>La columna %1 de %2 ya no existe.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is of type %3 now; it was %4.</source>
        <translation>La columna %1 de %2 es ahora de tipo %3; era %4.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is another one than it was: that one is called %3 now.</source>
        <translation>La columna %1 de %2 es otra que antes: aquella se llama ahora %3.</translation>
    </message>
</context>
<context>
    <name>ondelete::Rights</name>
    <message>
        <source>To see everything, %1 needs the right SELECT on %2.</source>
        <translation>Para verlo todo, %1 necesita el derecho SELECT en %2.</translation>
    </message>
    <message>
        <source>To see everything, %1 needs a policy on %2 that shows it every row.</source>
        <translation>Para verlo todo, %1 necesita en %2 una política que le muestre todas las filas.</translation>
    </message>
    <message>
        <source>To delete, %1 needs the right DELETE on %2.</source>
        <translation>Para borrar, %1 necesita el derecho DELETE en %2.</translation>
    </message>
    <message>
        <source>To delete, %1 needs a policy on %2 that lets it delete every row.</source>
        <translation>Para borrar, %1 necesita en %2 una política que le permita borrar todas las filas.</translation>
    </message>
    <message>
        <source>To undo, %1 needs the right %2 on %3.</source>
        <translation>Para deshacer, %1 necesita el derecho %2 en %3.</translation>
    </message>
    <message>
        <source>To undo, %1 needs the right %2 on the column %3 of %4.</source>
        <translation>Para deshacer, %1 necesita el derecho %2 en la columna %3 de %4.</translation>
    </message>
    <message>
        <source>To undo, %1 needs a policy on %2 that lets it %3 every row.</source>
        <translation>Para deshacer, %1 necesita en %2 una política que le permita %3 en todas las filas.</translation>
    </message>
    <message>
        <source>To undo, %1 needs the right TEMPORARY on the database %2.</source>
        <translation>Para deshacer, %1 necesita el derecho TEMPORARY en la base de datos %2.</translation>
    </message>
    <message numerus="yes">
        <source>The policies of %1 (%2) do not let %3 delete %Ln of these row(s).</source>
        <translation>
            <numerusform>Las políticas de %1 (%2) no permiten a %3 borrar %Ln de estas filas.</numerusform>
            <numerusform>Las políticas de %1 (%2) no permiten a %3 borrar %Ln de estas filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>To see everything, %1 needs the right USAGE on the schema %2.</source>
        <translation>Para verlo todo, %1 necesita el permiso USAGE sobre el esquema %2.</translation>
    </message>
    <message>
        <source>To delete, %1 needs the right USAGE on the schema %2.</source>
        <translation>Para eliminar, %1 necesita el permiso USAGE sobre el esquema %2.</translation>
    </message>
    <message>
        <source>To undo, %1 needs the right USAGE on the schema %2.</source>
        <translation>Para deshacer, %1 necesita el permiso USAGE en el esquema %2.</translation>
    </message>
</context>
<context>
    <name>ondelete::RootKeys</name>
    <message>
        <source>The table %1 has no column %2, which the rule list names: is it the right database? Nothing was changed.</source>
        <translation>La tabla %1 no tiene la columna %2, que la lista de reglas nombra: ¿es la base de datos correcta? No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be a key of %2. Nothing was changed. A key looks as the list shows it.</source>
        <translation>%1 no puede ser una clave de %2. No se cambió nada. Una clave se escribe como la muestra la lista.</translation>
    </message>
    <message>
        <source>One of these keys can&apos;t be a key of %1: %2. Nothing was changed. A key looks as the list shows it.</source>
        <translation>Una de estas claves no puede ser una clave de %1: %2. No se cambió nada. Una clave tiene el aspecto que muestra la lista.</translation>
    </message>
    <message numerus="yes">
        <source>A key of %1 has %n part(s): %2. Nothing was changed.</source>
        <translation>
            <numerusform>Una clave de %1 tiene %n parte: %2. No se cambió nada.</numerusform>
            <numerusform>Una clave de %1 tiene %n partes: %2. No se cambió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key %1 of %2 is other than the server keeps it, so another row might be meant. Nothing was changed.</source>
        <translation>La clave %1 de %2 no es como la guarda el servidor, así que podría referirse a otra fila. No se cambió nada.</translation>
    </message>
    <message>
        <source>In the encoding %1 of this database several rows of %2 have keys that look alike here, so which one is meant can&apos;t be told. Nothing was changed. A DBA can delete it in psql.</source>
        <translation>En la codificación %1 de esta base de datos varias filas de %2 tienen claves que aquí parecen iguales, así que no se sabe cuál se quiere decir. No se cambió nada. Un DBA puede borrarla en psql.</translation>
    </message>
    <message>
        <source>A text of %1 is no UTF-8, so it can&apos;t be shown, kept in an undo file or brought back: a database in SQL_ASCII takes any bytes. Ask your DBA to correct the text, or to convert the database. (%2)</source>
        <translation>Un texto de %1 no es UTF-8, así que no se puede mostrar, guardar en un archivo de deshacer ni devolver: una base de datos en SQL_ASCII admite cualquier byte. Pida a su DBA que corrija el texto o convierta la base de datos. (%2)</translation>
    </message>
</context>
<context>
    <name>ondelete::RootListReport</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>con protección</translation>
    </message>
    <message>
        <source>There are more: search for less, or raise --limit.</source>
        <translation>Hay más: acotar la búsqueda o aumentar --limit.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) made.</source>
        <translation>
            <numerusform>Se creó %n índice.</numerusform>
            <numerusform>Se crearon %n índices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) missing. Nothing was changed.</source>
        <translation>
            <numerusform>Falta %n índice. No se cambió nada.</numerusform>
            <numerusform>Faltan %n índices. No se cambió nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown, of %1.</source>
        <translation>
            <numerusform>%Ln fila mostrada, de %1.</numerusform>
            <numerusform>%Ln filas mostradas, de %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown, of about %1.</source>
        <translation>
            <numerusform>%Ln fila mostrada, de unas %1.</numerusform>
            <numerusform>%Ln filas mostradas, de unas %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown; how many there are was not counted.</source>
        <translation>
            <numerusform>%Ln fila mostrada; no se contó cuántas hay.</numerusform>
            <numerusform>%Ln filas mostradas; no se contó cuántas hay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RowCounter</name>
    <message>
        <source>%1 was rewritten while its rows were read. Nothing was changed. Try again.</source>
        <translation>%1 se reescribió mientras se leían sus filas. No se cambió nada. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ondelete::RowFilter</name>
    <message>
        <source>%1 in the rule list names a value that %2.%3 (%4) can&apos;t have: %5. Nothing was changed. Write the value as PostgreSQL does.</source>
        <translation>%1 de la lista de reglas nombra un valor que %2.%3 (%4) no puede tener: %5. No se cambió nada. Escriba el valor como lo hace PostgreSQL.</translation>
    </message>
    <message>
        <source>%1 in the rule list names the column %2, which %3 does not have.</source>
        <translation>%1 de la lista de reglas nombra la columna %2, que %3 no tiene.</translation>
    </message>
</context>
<context>
    <name>ondelete::RowProgressTeller</name>
    <message>
        <source>Writing the undo file</source>
        <translation>Escribiendo el archivo para deshacer</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Eliminando</translation>
    </message>
    <message>
        <source>Comparing with what was shown</source>
        <translation>Comparando con lo que se mostró</translation>
    </message>
    <message>
        <source>Reading the undo file</source>
        <translation>Leyendo el archivo para deshacer</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Devolviendo</translation>
    </message>
    <message>
        <source>%1, rows: %2</source>
        <translation>%1, filas: %2</translation>
    </message>
    <message>
        <source>%1, rows: %2 of %3, %4 a second; left: %5</source>
        <translation>%1, filas: %2 de %3, %4 por segundo; faltan: %5</translation>
    </message>
</context>
<context>
    <name>ondelete::RowsDialog</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Leyendo las filas…</translation>
    </message>
    <message>
        <source>The rows could not be read</source>
        <translation>No se pudieron leer las filas</translation>
    </message>
    <message numerus="yes">
        <source>The first %L1 of %Ln row(s).</source>
        <translation>
            <numerusform>Las primeras %L1 de %Ln fila.</numerusform>
            <numerusform>Las primeras %L1 de %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s).</source>
        <translation>
            <numerusform>%Ln fila.</numerusform>
            <numerusform>%Ln filas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::RuleList</name>
    <message>
        <source>Rule lists (*.json)</source>
        <translation>Listas de reglas (*.json)</translation>
    </message>
    <message>
        <source>its rows go, too</source>
        <translation>sus filas también se eliminan</translation>
    </message>
    <message>
        <source>its rows stay and point at nothing</source>
        <translation>sus filas quedan y no apuntan a nada</translation>
    </message>
    <message>
        <source>its rows stay and point at the default</source>
        <translation>sus filas quedan y apuntan al valor predeterminado</translation>
    </message>
    <message>
        <source>its rows refuse the delete at once</source>
        <translation>sus filas rechazan la eliminación al instante</translation>
    </message>
    <message>
        <source>its rows refuse the delete, if they are still there at its end</source>
        <translation>sus filas rechazan la eliminación si al final siguen ahí</translation>
    </message>
    <message>
        <source>Reason of the rule</source>
        <translation>Motivo de la regla</translation>
    </message>
    <message>
        <source>Why does the rule list want %1 for %2?</source>
        <translation>¿Por qué la lista de reglas quiere %1 para %2?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule: its meaning</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Reason…</source>
        <translation>&amp;Motivo…</translation>
    </message>
    <message>
        <source>&amp;Take this key&apos;s rule off the list</source>
        <translation>&amp;Quitar de la lista la regla de esta clave</translation>
    </message>
    <message>
        <source>Open rule list</source>
        <translation>Abrir lista de reglas</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2. The rule list in use stays.</source>
        <translation>No se puede leer %1: %2. La lista de reglas en uso se mantiene.</translation>
    </message>
</context>
<context>
    <name>ondelete::RuleListEditing</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Save rule list</source>
        <translation>&amp;Guardar la lista de reglas</translation>
    </message>
    <message>
        <source>Save rule list &amp;as…</source>
        <translation>Guardar la lista de reglas &amp;como…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a key: its rule</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no rule</source>
        <translation>%1: sin regla</translation>
    </message>
    <message>
        <source>Save the rule list</source>
        <translation>Guardar la lista de reglas</translation>
    </message>
    <message>
        <source>The rule list was not saved: %1</source>
        <translation>La lista de reglas no se guardó: %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>Save the rule list?</source>
        <translation>¿Guardar la lista de reglas?</translation>
    </message>
    <message>
        <source>The rule list “%1” was changed here, and is not saved.</source>
        <translation>La lista de reglas «%1» se cambió aquí y no está guardada.</translation>
    </message>
    <message>
        <source>No database was changed by it: only a fix does that.</source>
        <translation>Ninguna base de datos ha cambiado por ello: eso solo lo hace una corrección.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Drop the changes</source>
        <translation>&amp;Descartar los cambios</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Volver</translation>
    </message>
</context>
<context>
    <name>ondelete::RuleRefusal</name>
    <message>
        <source>%1 is published for logical replication but has no replica identity: PostgreSQL refuses every such write to it.</source>
        <translation>%1 está publicada para replicación lógica pero no tiene identidad de réplica: PostgreSQL rechaza toda escritura de este tipo en ella.</translation>
    </message>
    <message>
        <source>Give it a primary key, or ALTER TABLE %1 REPLICA IDENTITY FULL.</source>
        <translation>Darle una clave primaria, o ALTER TABLE %1 REPLICA IDENTITY FULL.</translation>
    </message>
    <message>
        <source>PostgreSQL runs the rule of %1 as %2, the owner of %3, who lacks a right on that own table (SELECT or %4): every such delete is refused.</source>
        <translation>PostgreSQL ejecuta la regla de %1 como %2, el propietario de %3, a quien le falta un permiso sobre esa tabla propia (SELECT o %4): toda eliminación de este tipo se rechaza.</translation>
    </message>
    <message>
        <source>GRANT SELECT, %1 ON %2 TO the owner, and USAGE on its schema.</source>
        <translation>GRANT SELECT, %1 ON %2 TO el propietario, y USAGE sobre su esquema.</translation>
    </message>
    <message>
        <source>The rewrite rule %1 of %2 takes the place of what %3 does there: PostgreSQL refuses every such delete, rows or not.</source>
        <translation>La regla de reescritura %1 de %2 ocupa el lugar de lo que hace allí %3: PostgreSQL rechaza cada borrado así, haya filas o no.</translation>
    </message>
    <message>
        <source>Drop that rule, or make it a trigger.</source>
        <translation>Elimine esa regla o conviértala en un disparador.</translation>
    </message>
    <message>
        <source>The publication %1 filters rows or lists columns of %2 in a way that does not fit the table&apos;s replica identity: PostgreSQL refuses every such write to it.</source>
        <translation>La publicación %1 filtra filas o enumera columnas de %2 de un modo que no encaja con la identidad de réplica de la tabla: PostgreSQL rechaza toda escritura de ese tipo en ella.</translation>
    </message>
    <message>
        <source>Change that publication, or the REPLICA IDENTITY of %1.</source>
        <translation>Cambie esa publicación, o la REPLICA IDENTITY de %1.</translation>
    </message>
    <message>
        <source>PostgreSQL runs the rule of %1 as %2, the owner of %3, who may not call %4, which %5 calls: a delete that writes to a row there is refused.</source>
        <translation>PostgreSQL ejecuta la regla de %1 como %2, el propietario de %3, que no puede llamar a %4, a la que llama %5: se rechaza un borrado que escriba allí en una fila.</translation>
    </message>
    <message>
        <source>GRANT EXECUTE ON FUNCTION %1 TO the owner.</source>
        <translation>GRANT EXECUTE ON FUNCTION %1 TO el propietario.</translation>
    </message>
</context>
<context>
    <name>ondelete::SampleDatabase</name>
    <message>
        <source>deletes cleanly, also before the rules are fixed</source>
        <translation>se elimina sin problemas, incluso antes de corregir las reglas</translation>
    </message>
    <message>
        <source>stopped by campaigns sent to its groups</source>
        <translation>retenida por campañas enviadas a sus grupos</translation>
    </message>
    <message>
        <source>stopped by webinars that use its groups</source>
        <translation>retenida por seminarios web que usan sus grupos</translation>
    </message>
    <message>
        <source>stopped by a webinar that uses its community</source>
        <translation>retenida por un seminario web que usa su comunidad</translation>
    </message>
    <message>
        <source>stopped by the list of a webinar&apos;s groups</source>
        <translation>retenida por la lista de grupos de un seminario web</translation>
    </message>
    <message>
        <source>stopped by a webinar&apos;s scheduled messages</source>
        <translation>retenida por los mensajes programados de un seminario web</translation>
    </message>
    <message>
        <source>stopped by a key that the rule list forgot</source>
        <translation>retenida por una clave que la lista de reglas olvidó</translation>
    </message>
    <message>
        <source>stopped by NOT NULL once the rule is as required</source>
        <translation>retenida por NOT NULL una vez que la regla es la requerida</translation>
    </message>
    <message>
        <source>stopped by a CHECK although the rule is as required</source>
        <translation>retenida por un CHECK aunque la regla es la requerida</translation>
    </message>
    <message>
        <source>deletes, and leaves campaigns that carry its id</source>
        <translation>se elimina y deja campañas que llevan su id</translation>
    </message>
    <message>
        <source>protected: the phone is connected</source>
        <translation>protegida: el teléfono está conectado</translation>
    </message>
    <message>
        <source>shares its number with another organization&apos;s session</source>
        <translation>comparte su número con la sesión de otra organización</translation>
    </message>
    <message>
        <source>the other session of that number</source>
        <translation>la otra sesión de ese número</translation>
    </message>
    <message>
        <source>its number is connected again after its delete</source>
        <translation>su número se vuelve a conectar después de eliminarla</translation>
    </message>
</context>
<context>
    <name>ondelete::SampleStart</name>
    <message>
        <source>The sample server was not started.</source>
        <translation>No se inició el servidor de ejemplo.</translation>
    </message>
</context>
<context>
    <name>ondelete::SavedConnection</name>
    <message>
        <source>This file holds no connections of OnDelete. Nothing was taken over.</source>
        <translation>Este archivo no contiene conexiones de OnDelete. No se tomó nada.</translation>
    </message>
    <message>
        <source>The other list calls %1 “%2”. Here it stays “%3” until you change it.</source>
        <translation>La otra lista llama a %1 «%2». Aquí sigue «%3» hasta que usted lo cambie.</translation>
    </message>
</context>
<context>
    <name>ondelete::SchemaWatch</name>
    <message>
        <source>A trigger or a rule emptied, dropped or changed %1 as a whole (TRUNCATE, DROP, ALTER): no undo file holds what that takes.</source>
        <translation>Un disparador o una regla vació, eliminó o cambió %1 por completo (TRUNCATE, DROP, ALTER): ningún archivo para deshacer contiene lo que eso quita.</translation>
    </message>
    <message>
        <source>A trigger or a rule switched triggers or rules on or off: what runs can&apos;t be told.</source>
        <translation>Un disparador o una regla activó o desactivó disparadores o reglas: no se puede saber qué se ejecuta.</translation>
    </message>
    <message>
        <source>A trigger or a rule removed or changed a large object: no undo file holds large objects.</source>
        <translation>Un disparador o una regla eliminó o cambió un objeto grande: ningún archivo para deshacer contiene objetos grandes.</translation>
    </message>
</context>
<context>
    <name>ondelete::Selection</name>
    <message>
        <source>&quot;%1&quot; names no foreign key. Write TABLE.COLUMN, TABLE.COLUMN,COLUMN or TABLE:CONSTRAINT, with SCHEMA. before it where needed; names with other characters than a-z, 0-9 and _ in double quotes.</source>
        <translation>&quot;%1&quot; no designa ninguna clave foránea. Escribir TABLE.COLUMN, TABLE.COLUMN,COLUMN o TABLE:CONSTRAINT, precedido de SCHEMA. donde haga falta; los nombres con caracteres distintos de a-z, 0-9 y _ van entre comillas dobles.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names more than one foreign key. Write one of these: %2.</source>
        <translation>&quot;%1&quot; designa más de una clave foránea. Escribir una de estas: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no foreign key of this audit. Those of its table are: %2.</source>
        <translation>&quot;%1&quot; no designa ninguna clave foránea de esta auditoría. Las de su tabla son: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no foreign key of this audit. &quot;ondelete audit&quot; lists those that there are.</source>
        <translation>&quot;%1&quot; no designa ninguna clave foránea de esta auditoría. &quot;ondelete audit&quot; enumera las que hay.</translation>
    </message>
</context>
<context>
    <name>ondelete::SessionModel</name>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>last active 12 days ago</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>an estimate: about 1,000,000</comment>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>All 1,204</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>All, about 1,000,000</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <comment>whether it can be deleted</comment>
        <translation>aún sin mirar</translation>
    </message>
    <message>
        <source>Deletable</source>
        <translation>Eliminable</translation>
    </message>
</context>
<context>
    <name>ondelete::SessionPane</name>
    <message>
        <source>Copied: paste it into a message to your DBA</source>
        <translation>Copiado: pegarlo en un mensaje para el DBA</translation>
    </message>
    <message>
        <source>Select a %1</source>
        <translation>Seleccionar %1</translation>
    </message>
    <message>
        <source>What deleting it would do is shown here, before anything happens.</source>
        <translation>Aquí se muestra qué ocurriría al eliminar, antes de que suceda nada.</translation>
    </message>
    <message>
        <source>&amp;Delete %1…</source>
        <translation>&amp;Eliminar %1…</translation>
    </message>
    <message>
        <source>What deleting %1 would do</source>
        <translation>Qué ocurriría al eliminar %1</translation>
    </message>
    <message>
        <source>Finding out what a delete would do…</source>
        <translation>Averiguando qué ocurriría al eliminar…</translation>
    </message>
    <message>
        <source>&amp;Copy a message for your DBA</source>
        <translation>&amp;Copiar mensaje para el DBA</translation>
    </message>
    <message>
        <source>Details: tables and keys</source>
        <translation>Detalles: tablas y claves</translation>
    </message>
    <message>
        <source>What a delete would do could not be found out</source>
        <translation>No se pudo averiguar qué ocurriría al eliminar</translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed: so far this only reads.</source>
        <translation>El servidor lo rechazó. No se cambió nada: hasta aquí solo se lee.</translation>
    </message>
    <message>
        <source>Details: what the server said</source>
        <translation>Detalles: la respuesta del servidor</translation>
    </message>
    <message>
        <source>Without knowing what it would do, the %1 is not deleted.</source>
        <translation>Sin saber qué ocurriría, el registro (%1) no se elimina.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln %1 selected</source>
        <translation>
            <numerusform>%Ln %1 seleccionada</numerusform>
            <numerusform>%Ln %1 seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is looked at before anything is deleted.</source>
        <translation>Cada una se examina antes de borrar nada.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln %1…</source>
        <translation>
            <numerusform>&amp;Borrar %Ln %1…</numerusform>
            <numerusform>&amp;Borrar %Ln %1…</numerusform>
        </translation>
    </message>
    <message>
        <source>Still counting: large tables without an index are read whole…</source>
        <translation>Aún contando: las tablas grandes sin índice se leen enteras…</translation>
    </message>
    <message>
        <source>Copy the &amp;GRANTs that an undo needs, for your DBA</source>
        <translation>Copiar los &amp;GRANT que exige deshacer, para su DBA</translation>
    </message>
    <message>
        <source>Copy the &amp;GRANTs that are missing, for your DBA</source>
        <translation>Copiar los &amp;GRANT que faltan, para su DBA</translation>
    </message>
    <message>
        <source>&amp;Evaluate code of %1…</source>
        <translation>&amp;Evaluar código de %1…</translation>
    </message>
</context>
<context>
    <name>ondelete::SessionsCommand</name>
    <message>
        <source>List the sessions that can be deleted.</source>
        <translation>Enumera las sesiones que se pueden eliminar.</translation>
    </message>
    <message>
        <source>Only those that match: a phone, a name, an organization, an id.</source>
        <translation>Solo las que coincidan: un teléfono, un nombre, una organización, un id.</translation>
    </message>
    <message>
        <source>Also those that the list leaves out, such as connected ones.</source>
        <translation>También las que la lista omite, como las conectadas.</translation>
    </message>
    <message>
        <source>How many at the most (200).</source>
        <translation>Cuántas como máximo (200).</translation>
    </message>
    <message>
        <source>No index is missing that this list and its search could use. Nothing was changed.</source>
        <translation>No falta ningún índice que esta lista y su búsqueda puedan usar. No se cambió nada.</translation>
    </message>
    <message>
        <source>The index %1 was made.</source>
        <translation>Se creó el índice %1.</translation>
    </message>
    <message>
        <source>It stopped there: %1 What was made stays, nothing is half made. Run it again to go on.</source>
        <translation>Se detuvo ahí: %1 Lo que se creó se queda y nada está a medias. Ejecútelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>--dry-run and --lock-timeout go with --create-indexes. Nothing was changed.</source>
        <translation>--dry-run y --lock-timeout acompañan a --create-indexes. No se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) would make this quick: see “ondelete sessions --create-indexes --dry-run”.</source>
        <translation>
            <numerusform>%n índice lo haría rápido: vea «ondelete sessions --create-indexes --dry-run».</numerusform>
            <numerusform>%n índices lo harían rápido: vea «ondelete sessions --create-indexes --dry-run».</numerusform>
        </translation>
    </message>
    <message>
        <source>Count all rows of a large table, too, however long it takes; else their number is an estimate.</source>
        <translation>Contar también todas las filas de una tabla grande, tarde lo que tarde; si no, su número es una estimación.</translation>
    </message>
    <message>
        <source>List nothing; make the indexes that the list and its search lack, while others work.</source>
        <translation>No listar nada; crear los índices que le faltan a la lista y a su búsqueda, mientras otros trabajan.</translation>
    </message>
    <message>
        <source>With --create-indexes: only print their SQL.</source>
        <translation>Con --create-indexes: solo mostrar su SQL.</translation>
    </message>
    <message>
        <source>With --create-indexes: how long each waits for a lock at the most (5000).</source>
        <translation>Con --create-indexes: cuánto espera cada uno un bloqueo como máximo (5000).</translation>
    </message>
</context>
<context>
    <name>ondelete::SessionsPage</name>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Reading the %1…</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in “%1”</source>
        <translation>
            <numerusform>%Ln en “%1”</numerusform>
            <numerusform>%Ln en “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln en total</numerusform>
            <numerusform>%Ln en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>Se canceló la lectura</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Volver a leer</translation>
    </message>
    <message>
        <source>The %1 could not be read</source>
        <translation>No se pudo leer: %1</translation>
    </message>
    <message>
        <source>The server refused. Nothing was changed: a list only reads. The details say what it answered.</source>
        <translation>El servidor lo rechazó. No se cambió nada: una lista solo lee. En los detalles figura su respuesta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentarlo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln match</source>
        <translation>
            <numerusform>Más de %Ln coincidencia</numerusform>
            <numerusform>Más de %Ln coincidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · your rights may hide others</source>
        <translation>%1 · los permisos pueden ocultar más</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Esta conexión es de solo lectura.</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar id</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>Eliminar %1…</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln %1…</source>
        <translation>
            <numerusform>Borrar %Ln %1…</numerusform>
            <numerusform>Borrar %Ln %1…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in Diagram</source>
        <translation>Mostrar en el diagrama</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found at once, searching on…</source>
        <translation>
            <numerusform>%Ln encontrada enseguida, se sigue buscando…</numerusform>
            <numerusform>%Ln encontradas enseguida, se sigue buscando…</numerusform>
        </translation>
    </message>
    <message>
        <source>The SQL was copied. It can be run while others work.</source>
        <translation>Se copió el SQL. Se puede ejecutar mientras otros trabajan.</translation>
    </message>
    <message>
        <source>The search was cancelled: these are the rows of before.</source>
        <translation>Se canceló la búsqueda: estas son las filas de antes.</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Aún sin contar</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <translation>%1 en «%2»</translation>
    </message>
    <message>
        <source>Search the %1: %2</source>
        <translation>Buscar en %1: %2</translation>
    </message>
</context>
<context>
    <name>ondelete::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Ask for a reason on %1</source>
        <translation>Pedir un motivo en %1</translation>
    </message>
    <message>
        <source>Ask to type the name on %1</source>
        <translation>Pedir que se escriba el nombre en %1</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>ondelete::SeveralDialog</name>
    <message>
        <source>Delete %1 – %2</source>
        <translation>Borrar %1 – %2</translation>
    </message>
    <message>
        <source>The %1 to delete, each with its verdict</source>
        <translation>Los %1 que se borran, cada uno con su veredicto</translation>
    </message>
    <message>
        <source>Stopping… What was already committed stays so.</source>
        <translation>Deteniendo… Lo que ya se confirmó queda así.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Conservarlas</translation>
    </message>
    <message>
        <source>Finding out what each delete would do…</source>
        <translation>Averiguando qué haría cada borrado…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Borrando…</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Escriba %1 para confirmar</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln %1…</source>
        <translation>
            <numerusform>Mirando %Ln %1…</numerusform>
            <numerusform>Mirando %Ln %1…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln of %1 %2?</source>
        <translation>
            <numerusform>¿Borrar %Ln de %1 %2?</numerusform>
            <numerusform>¿Borrar %Ln de %1 %2?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln %1</source>
        <translation>
            <numerusform>Borrar %Ln %1</numerusform>
            <numerusform>Borrar %Ln %1</numerusform>
        </translation>
    </message>
    <message>
        <source>None is ticked.</source>
        <translation>No hay ninguna marcada.</translation>
    </message>
    <message>
        <source>Finding out what they do together…</source>
        <translation>Averiguando qué harían juntas…</translation>
    </message>
    <message>
        <source>Give a reason to delete.</source>
        <translation>Indique un motivo para borrar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) go in all.</source>
        <translation>
            <numerusform>Desaparece %Ln fila en total.</numerusform>
            <numerusform>Desaparecen %Ln filas en total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 %2 deleted</source>
        <translation>
            <numerusform>%Ln de %1 %2 borrada</numerusform>
            <numerusform>%Ln de %1 %2 borradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln it is not known whether it was deleted</source>
        <translation>
            <numerusform>De %Ln no se sabe si se borró</numerusform>
            <numerusform>De %Ln no se sabe si se borraron</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was lost at the last moment. Retry looks first.</source>
        <translation>La conexión se perdió en el último momento. Reintentar mira primero.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) not deleted: each of them is exactly as before</source>
        <translation>
            <numerusform>%Ln no se borró: está exactamente como antes</numerusform>
            <numerusform>%Ln no se borraron: cada una está exactamente como antes</numerusform>
        </translation>
    </message>
    <message>
        <source>The list says why. Retry looks at them again.</source>
        <translation>La lista dice por qué. Reintentar las mira de nuevo.</translation>
    </message>
    <message>
        <source>They were deleted, but something is left to do</source>
        <translation>Se borraron, pero queda algo por hacer</translation>
    </message>
    <message>
        <source>The list says what.</source>
        <translation>La lista dice qué.</translation>
    </message>
    <message>
        <source>&amp;Type &lt;b&gt;%1&lt;/b&gt;, how many they are</source>
        <translation>&amp;Escriba &lt;b&gt;%1&lt;/b&gt;, cuántas son</translation>
    </message>
    <message>
        <source>Type how many they are to delete.</source>
        <translation>Escriba cuántas son para eliminar.</translation>
    </message>
    <message>
        <source>Stopping… Nothing is kept of it.</source>
        <translation>Deteniendo… No queda nada de ello.</translation>
    </message>
    <message>
        <source>Trying… Everything is rolled back.</source>
        <translation>Probando… Todo se deshace.</translation>
    </message>
    <message>
        <source>Tick that triggers may write besides, too.</source>
        <translation>Marque que los disparadores también pueden escribir.</translation>
    </message>
    <message>
        <source>Triggers write besides what was shown</source>
        <translation>Los disparadores escriben más de lo mostrado</translation>
    </message>
    <message>
        <source>Not all or nothing: batches are several transactions.</source>
        <translation>No con todo o nada: los lotes son varias transacciones.</translation>
    </message>
    <message>
        <source>What went in batches is taken back from Activity, each by itself.</source>
        <translation>Lo que se eliminó por lotes se deshace desde Actividad, cada uno por separado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) deleted in part</source>
        <translation>
            <numerusform>%Ln se ha eliminado en parte</numerusform>
            <numerusform>%Ln se han eliminado en parte</numerusform>
        </translation>
    </message>
    <message>
        <source>The list says which batches are deleted. Retry goes on with them.</source>
        <translation>La lista dice qué lotes están eliminados. Reintentar los continúa.</translation>
    </message>
</context>
<context>
    <name>ondelete::SeveralModel</name>
    <message>
        <source>looking…</source>
        <translation>mirando…</translation>
    </message>
    <message>
        <source>can be deleted</source>
        <translation>se puede borrar</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservada</translation>
    </message>
    <message>
        <source>deleting…</source>
        <translation>borrando…</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>borrada</translation>
    </message>
    <message>
        <source>not deleted</source>
        <translation>no borrada</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Somebody deleted it before.</source>
        <translation>Alguien la borró antes.</translation>
    </message>
    <message>
        <source>It is protected: delete it by itself, where that is asked.</source>
        <translation>Está protegida: bórrela por sí sola, donde eso se pregunta.</translation>
    </message>
    <message>
        <source>Not everything could be read: delete it by itself, where that is asked.</source>
        <translation>No se pudo leer todo: bórrela por sí sola, donde eso se pregunta.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Cancelado: no se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other row(s)</source>
        <translation>
            <numerusform>%1 y %Ln fila más</numerusform>
            <numerusform>%1 y %Ln filas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), unlinked</source>
        <translation>
            <numerusform>%Ln se queda, desvinculada</numerusform>
            <numerusform>%Ln se quedan, desvinculadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>What goes, or why not</source>
        <translation>Qué desaparece, o por qué no</translation>
    </message>
    <message>
        <source>triggers also write: %1</source>
        <translation>los disparadores también escriben: %1</translation>
    </message>
    <message>
        <source>%1 Triggers would write besides: delete it by itself, where that is asked.</source>
        <translation>%1 Los disparadores escribirían además: elimínela por separado, donde se pregunta.</translation>
    </message>
</context>
<context>
    <name>ondelete::ShellCommands</name>
    <message>
        <source>There are no completions for &quot;%1&quot;. Known: bash, zsh, fish.</source>
        <translation>No hay completado para «%1». Conocidos: bash, zsh, fish.</translation>
    </message>
    <message>
        <source>Print what a shell completes.</source>
        <translation>Mostrar lo que completa un intérprete de órdenes.</translation>
    </message>
    <message>
        <source>Print the manual page, in roff: for &quot;man -l -&quot;.</source>
        <translation>Mostrar la página de manual, en roff: para «man -l -».</translation>
    </message>
</context>
<context>
    <name>ondelete::SideWrites</name>
    <message>
        <source>What triggers changed in %1 is in no undo file: this user can&apos;t read all of it.</source>
        <translation>Lo que los disparadores cambiaron en %1 no está en ningún archivo para deshacer: este usuario no puede leerla entera.</translation>
    </message>
    <message>
        <source>%1 Everything was rolled back. Nothing was changed.</source>
        <translation>%1 Todo se revirtió. No se cambió nada.</translation>
    </message>
    <message>
        <source>A trigger changes rows of %1, which has no primary key: which of them can&apos;t be found out.</source>
        <translation>Un disparador cambia filas de %1, que no tiene clave primaria: no se puede averiguar cuáles.</translation>
    </message>
    <message>
        <source>%1 was re-written by somebody meanwhile.</source>
        <translation>Alguien reescribió %1 entretanto.</translation>
    </message>
    <message>
        <source>A trigger changes keys of %1: what became of which row can&apos;t be found out.</source>
        <translation>Un disparador cambia claves de %1: no se puede averiguar qué fue de cada fila.</translation>
    </message>
    <message numerus="yes">
        <source>A trigger removes rows of %1, which has more than %Ln row(s): which of them can&apos;t be found out.</source>
        <translation>
            <numerusform>Un disparador elimina filas de %1, que tiene más de %Ln fila: no se puede averiguar cuáles.</numerusform>
            <numerusform>Un disparador elimina filas de %1, que tiene más de %Ln filas: no se puede averiguar cuáles.</numerusform>
        </translation>
    </message>
    <message>
        <source>A trigger removes rows of %1 that were to stay, unlinked.</source>
        <translation>Un disparador elimina filas de %1 que debían quedarse, desvinculadas.</translation>
    </message>
</context>
<context>
    <name>ondelete::Signature</name>
    <message>
        <source>A key has 64 digits, as &quot;ondelete archives key&quot; shows it on the colleague&apos;s computer. Nothing was changed.</source>
        <translation>Una clave tiene 64 cifras, como las muestra &quot;ondelete archives key&quot; en el equipo del colega. No se cambió nada.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be written, so nothing was changed.</source>
        <translation>No se pueden escribir los ajustes, así que no se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::SpecFields</name>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; stands here twice, first in line %2. Remove one of them.</source>
        <translation>El campo &quot;%1&quot; aparece aquí dos veces, la primera en la línea %2. Quitar uno de ellos.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; here. Write &quot;%2&quot; if you meant that, or remove it.</source>
        <translation>Aquí no existe el campo &quot;%1&quot;. Escribir &quot;%2&quot; si se quería decir eso, o quitarlo.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; here. Remove it; the fields are %2.</source>
        <translation>Aquí no existe el campo &quot;%1&quot;. Quitarlo; los campos son %2.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing here. Add &quot;%1&quot;: %2.</source>
        <comment>the second is an example</comment>
        <translation>Aquí falta el campo &quot;%1&quot;. Añadir &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, but this is %3. Write it like %4.</source>
        <translation>&quot;%1&quot; debe ser %2, pero esto es %3. Escribirlo así: %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Name at least one, as in %2, or leave the whole field out where it may be.</source>
        <translation>&quot;%1&quot; está vacío. Indicar al menos un elemento, como en %2, u omitir el campo entero donde se permita.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list of texts, but this is %2. Write it like %3.</source>
        <translation>&quot;%1&quot; es una lista de textos, pero esto es %2. Escribirlo así: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in this list already. Remove it here.</source>
        <translation>&quot;%1&quot; ya figura en esta lista. Quitarlo de aquí.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Write at least one, as in %2.</source>
        <translation>&quot;%1&quot; está vacío. Escribir al menos un elemento, como en %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list of objects, but this is %2. Write it like %3.</source>
        <translation>&quot;%1&quot; es una lista de objetos, pero esto es %2. Escribirlo así: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in &quot;%2&quot; already. Remove one of them.</source>
        <translation>&quot;%1&quot; ya figura en &quot;%2&quot;. Quitar uno de ellos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives words for people, but this is %2. Write it like %3.</source>
        <translation>&quot;%1&quot; contiene palabras para las personas, pero esto es %2. Escribirlo así: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known for &quot;%2&quot;. Write &quot;%3&quot;.</source>
        <translation>&quot;%1&quot; no se conoce para &quot;%2&quot;. Escribir &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known for &quot;%2&quot;. Write one of %3.</source>
        <translation>&quot;%1&quot; no se conoce para &quot;%2&quot;. Escribir uno de estos: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds an empty text here. Write it like %2.</source>
        <translation>&quot;%1&quot; contiene aquí un texto vacío. Escribirlo así: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the character \u0000, which PostgreSQL can&apos;t store. Remove it.</source>
        <translation>&quot;%1&quot; contiene el carácter \u0000, que PostgreSQL no puede almacenar. Quitarlo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table&apos;s name with its schema. Write &quot;public.%1&quot; if it is in the schema public.</source>
        <translation>&quot;%1&quot; no es un nombre de tabla con su esquema. Escribir &quot;public.%1&quot; si está en el esquema public.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table&apos;s name. Write &quot;schema.table&quot;, like &quot;public.webinars&quot;; a part that has spaces, dots or quotes stands in double quotes: &quot;public.\&quot;my table\&quot;&quot;.</source>
        <translation>&quot;%1&quot; no es un nombre de tabla. Escribir &quot;schema.table&quot;, como &quot;public.webinars&quot;; una parte con espacios, puntos o comillas va entre comillas dobles: &quot;public.\&quot;my table\&quot;&quot;.</translation>
    </message>
</context>
<context>
    <name>ondelete::SpecIssue</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>línea %1, columna %2: %3</translation>
    </message>
</context>
<context>
    <name>ondelete::SpecIssuesDialog</name>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n error en %1</numerusform>
            <numerusform>%n errores en %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SpecMistakes</name>
    <message numerus="yes">
        <source>Not listed here: %n more. Correct these first.</source>
        <translation>
            <numerusform>No figura aquí: %n más. Corregir primero estos.</numerusform>
            <numerusform>No figuran aquí: %n más. Corregir primero estos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ondelete::SpecReader</name>
    <message>
        <source>The file is larger than 16 MB, which no rule list is. Choose another file.</source>
        <translation>El archivo supera los 16 MB, algo que no ocurre con ninguna lista de reglas. Elegir otro archivo.</translation>
    </message>
    <message>
        <source>A rule list is a JSON object: {&quot;version&quot;: 1, …}. This is JSON, but no object.</source>
        <translation>Una lista de reglas es un objeto JSON: {&quot;version&quot;: 1, …}. Esto es JSON, pero no un objeto.</translation>
    </message>
    <message>
        <source>This program reads version 1 of the format, but the file says %1. Write 1, or open the file with a newer OnDelete.</source>
        <translation>Este programa lee la versión 1 del formato, pero el archivo indica %1. Escribir 1 o abrir el archivo con un OnDelete más reciente.</translation>
    </message>
    <message>
        <source>The table %1 has a label already. Remove one of them.</source>
        <translation>La tabla %1 ya tiene una etiqueta. Quitar una de ellas.</translation>
    </message>
    <message>
        <source>A column of the list has either &quot;column&quot; or &quot;count_of&quot;, not both. Remove one of them.</source>
        <translation>Una columna de la lista tiene &quot;column&quot; o &quot;count_of&quot;, no ambos. Quitar uno de ellos.</translation>
    </message>
    <message>
        <source>There is a rule for the same foreign key in line %1. Remove one of the two.</source>
        <translation>En la línea %1 hay una regla para la misma clave foránea. Quitar una de las dos.</translation>
    </message>
    <message>
        <source>&quot;set_columns&quot; is for SET NULL and SET DEFAULT; %1 writes no column. Remove it here.</source>
        <translation>&quot;set_columns&quot; es para SET NULL y SET DEFAULT; %1 no escribe ninguna columna. Quítelo de aquí.</translation>
    </message>
    <message>
        <source>&quot;set_columns&quot; names &quot;%1&quot;, which is none of the key&apos;s &quot;columns&quot;. Name some of those.</source>
        <translation>&quot;set_columns&quot; nombra &quot;%1&quot;, que no es ninguna de las &quot;columns&quot; de la clave. Nombre algunas de esas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language&apos;s code. Write it like &quot;es&quot; or &quot;pt-BR&quot;.</source>
        <translation>«%1» no es el código de ningún idioma. Escríbalo como &quot;es&quot; o &quot;pt-BR&quot;.</translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; stands here already. Write all its texts into one of the two.</source>
        <translation>El idioma «%1» ya está aquí. Escriba todos sus textos en uno de los dos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text of this rule list, so its translation would never be shown. Write it as it stands there, or remove it.</source>
        <translation>«%1» no es ningún texto de esta lista de reglas, así que su traducción no se mostraría nunca. Escríbalo como está allí, o quítelo.</translation>
    </message>
</context>
<context>
    <name>ondelete::SshTunnel</name>
    <message>
        <source>The tunnel to %1 could not be opened, so the server was not asked. Nothing was changed. Try “ssh %1” in a terminal: it must work there without a question.</source>
        <translation>No se pudo abrir el túnel hacia %1, así que no se preguntó al servidor. No se cambió nada. Pruebe «ssh %1» en un terminal: allí debe funcionar sin preguntas.</translation>
    </message>
    <message>
        <source>The tunnel was not opened.</source>
        <translation>El túnel no se abrió.</translation>
    </message>
    <message>
        <source>ssh did not answer within half a minute.</source>
        <translation>ssh no respondió en medio minuto.</translation>
    </message>
</context>
<context>
    <name>ondelete::StartPage</name>
    <message>
        <source>The connection works</source>
        <translation>La conexión funciona</translation>
    </message>
    <message>
        <source>The connection works, with a limit</source>
        <translation>La conexión funciona, con una limitación</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>The keychain has forgotten it.</source>
        <translation>El llavero la ha olvidado.</translation>
    </message>
    <message>
        <source>Connections of a colleague</source>
        <translation>Conexiones de un compañero</translation>
    </message>
    <message>
        <source>given</source>
        <translation>dado</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pegado</translation>
    </message>
    <message>
        <source>Taken over into the fields.</source>
        <translation>Pasado a los campos.</translation>
    </message>
    <message>
        <source>Left out, as only other programs know it: %1.</source>
        <translation>Omitido, porque solo lo conocen otros programas: %1.</translation>
    </message>
    <message>
        <source>It leads through a transaction pooler: deletes work, changes of rules need the direct port.</source>
        <translation>Pasa por un agrupador de transacciones: eliminar funciona; cambiar reglas necesita el puerto directo.</translation>
    </message>
    <message>
        <source>What stood for the password is none: enter it.</source>
        <translation>Lo que estaba como contraseña no lo es: escríbala.</translation>
    </message>
    <message>
        <source>Saved connections can&apos;t be read</source>
        <translation>No se pueden leer las conexiones guardadas</translation>
    </message>
    <message>
        <source>From pg_service.conf</source>
        <translation>De pg_service.conf</translation>
    </message>
    <message numerus="yes">
        <source>Search %n connection(s)</source>
        <translation>
            <numerusform>Buscar en %n conexión</numerusform>
            <numerusform>Buscar en %n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>The password was not kept. %1</source>
        <translation>La contraseña no se guardó. %1</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Quitar conexión</translation>
    </message>
    <message>
        <source>Remove “%1” from this list?</source>
        <translation>¿Quitar «%1» de esta lista?</translation>
    </message>
    <message>
        <source>Its password goes from the keychain, too. The database is not touched.</source>
        <translation>Su contraseña también se quita del llavero. La base de datos no se toca.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Export connections, without passwords</source>
        <translation>Exportar conexiones, sin contraseñas</translation>
    </message>
    <message>
        <source>Exported without passwords: %1</source>
        <translation>Exportado sin contraseñas: %1</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nada que importar</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported</source>
        <translation>
            <numerusform>%n conexión importada</numerusform>
            <numerusform>%n conexiones importadas</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” leads to the same database and is labelled %2. One of the two labels is wrong.</source>
        <translation>«%1» lleva a la misma base de datos y tiene la etiqueta %2. Una de las dos etiquetas está mal.</translation>
    </message>
</context>
<context>
    <name>ondelete::StatusLine</name>
    <message>
        <source>Rule list: %1</source>
        <translation>Lista de reglas: %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conectar</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Base de datos: %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>%1 as %2, code of %3 is evaluated</source>
        <translation>%1 como %2, se evalúa código de %3</translation>
    </message>
    <message>
        <source>Audited %1</source>
        <translation>Auditoría realizada: %1</translation>
    </message>
    <message>
        <source>Rule list, not saved: %1</source>
        <translation>Lista de reglas, sin guardar: %1</translation>
    </message>
</context>
<context>
    <name>ondelete::StepRestore</name>
    <message numerus="yes">
        <source>%1: %Ln row(s) that were put back are not there; a trigger or a rule interferes.</source>
        <translation>
            <numerusform>%1: %Ln fila que se repuso no está; interfiere un disparador o una regla.</numerusform>
            <numerusform>%1: %Ln filas que se repusieron no están; interfiere un disparador o una regla.</numerusform>
        </translation>
    </message>
    <message>
        <source>A trigger removed other rows of %1.</source>
        <translation>Un disparador eliminó otras filas de %1.</translation>
    </message>
    <message>
        <source>A trigger changed other rows of %1.</source>
        <translation>Un disparador cambió otras filas de %1.</translation>
    </message>
</context>
<context>
    <name>ondelete::ThrowawayCluster</name>
    <message>
        <source>nothing (exit status %1)</source>
        <translation>nada (estado de salida %1)</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs (initdb, postgres) are not installed. Install the package postgresql-15: apt-get install postgresql-15</source>
        <translation>Los programas de servidor de PostgreSQL (initdb, postgres) no están instalados. Instalar el paquete postgresql-15: apt-get install postgresql-15</translation>
    </message>
    <message>
        <source>The folder %1 does not hold PostgreSQL&apos;s server programs initdb and postgres. Name another one, or install them: apt-get install postgresql-15</source>
        <translation>La carpeta %1 no contiene los programas de servidor de PostgreSQL initdb y postgres. Indicar otra o instalarlos: apt-get install postgresql-15</translation>
    </message>
    <message>
        <source>The private server could not be made in %1. initdb says:
%2</source>
        <translation>No se pudo crear el servidor privado en %1. initdb dice:
%2</translation>
    </message>
    <message>
        <source>The private server in %1 did not start. It says:
%2</source>
        <translation>El servidor privado en %1 no se inició. Su respuesta:
%2</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be used for a private server (%2). Set TMPDIR to a folder that may be written.</source>
        <translation>La carpeta %1 no se puede usar para un servidor privado (%2). Ponga TMPDIR a una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: no private server could be started there. Free some space, or set TMPDIR to a folder on another disk.</source>
        <translation>El disco de %1 está lleno: no se pudo iniciar allí un servidor privado. Libere espacio o ponga TMPDIR a una carpeta de otro disco.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty and was not touched. Name an empty or a new one.</source>
        <translation>La carpeta %1 no está vacía y no se tocó. Indique una vacía o nueva.</translation>
    </message>
</context>
<context>
    <name>ondelete::Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M goes there</source>
        <translation>Ctrl+Mayús+M lleva allí</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a button, and what it is about</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ondelete::Transaction</name>
    <message>
        <source>This connection is set to read-only. Nothing was changed. Connect without the read-only switch to change the database.</source>
        <translation>Esta conexión está en modo de solo lectura. No se cambió nada. Conéctese sin la opción de solo lectura para cambiar la base de datos.</translation>
    </message>
    <message>
        <source>The transaction had failed before; everything was rolled back.</source>
        <translation>La transacción ya había fallado; todo se deshizo.</translation>
    </message>
    <message>
        <source>for this database</source>
        <translation>para esta base de datos</translation>
    </message>
    <message>
        <source>for this user</source>
        <translation>para este usuario</translation>
    </message>
    <message>
        <source>for this user in this database</source>
        <translation>para este usuario en esta base de datos</translation>
    </message>
    <message>
        <source>by this connection&apos;s options</source>
        <translation>en las opciones de esta conexión</translation>
    </message>
    <message>
        <source>in this session</source>
        <translation>en esta sesión</translation>
    </message>
    <message>
        <source>in the server&apos;s configuration</source>
        <translation>en la configuración del servidor</translation>
    </message>
    <message>
        <source>This connection is set to read-only.</source>
        <translation>Esta conexión es de solo lectura.</translation>
    </message>
    <message>
        <source>This server is a standby: it repeats what another server does, and changes nothing itself.</source>
        <translation>Este servidor es una réplica: repite lo que hace otro y no cambia nada por sí mismo.</translation>
    </message>
    <message>
        <source>Transactions are read-only here: default_transaction_read_only is on, set %1.</source>
        <comment>who set it: for this database</comment>
        <translation>Aquí las transacciones son de solo lectura: default_transaction_read_only está activado %1.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed. Connect to where writing is meant to be, or ask your DBA.</source>
        <translation>%1 No se cambió nada. Conéctese donde se deba escribir o pregunte a su DBA.</translation>
    </message>
</context>
<context>
    <name>ondelete::TriggerQuestion</name>
    <message>
        <source>Putting the rows back lets the database change or remove rows that are not in the undo file: %1. What those held comes back with no undo.</source>
        <translation>Al reponer las filas, la base de datos cambiaría o eliminaría filas que no están en el archivo de deshacer: %1. Lo que contenían no vuelve con ningún deshacer.</translation>
    </message>
    <message>
        <source>Tick that triggers may write besides, too.</source>
        <translation>Marque que los disparadores también pueden escribir.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoBatchesDialog</name>
    <message>
        <source>Undo – %1</source>
        <translation>Deshacer – %1</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Deleted now</source>
        <translation>Eliminado ahora</translation>
    </message>
    <message>
        <source>Stopping… What is back already stays so.</source>
        <translation>Deteniendo… Lo que ya volvió se queda así.</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>De&amp;jarlo como está</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Putting back… What is back stays so, also if you cancel.</source>
        <translation>Reponiendo… Lo que ya volvió se queda así, también si cancela.</translation>
    </message>
    <message>
        <source>Looking whether it can be taken back…</source>
        <translation>Mirando si se puede deshacer…</translation>
    </message>
    <message>
        <source>%1 Select those in Activity that are to come back.</source>
        <translation>%1 Seleccione en Actividad los que deben volver.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>3: groups, messages</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no, it is back</source>
        <translation>no, ha vuelto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Put “%1” back?</source>
        <translation>¿Restaurar «%1»?</translation>
    </message>
    <message>
        <source>It was deleted in batches. All of them come back, the last one first, each in a transaction of its own: others see the rows come back bit by bit.</source>
        <translation>Se eliminó por lotes. Todos vuelven, el último primero, cada uno en su propia transacción: los demás ven volver las filas poco a poco.</translation>
    </message>
    <message>
        <source>The delete was not finished: what it left is there anyway.</source>
        <translation>La eliminación no se terminó: lo que dejó sigue ahí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch(es) is (are) back already.</source>
        <translation>
            <numerusform>%Ln lote ya ha vuelto.</numerusform>
            <numerusform>%Ln lotes ya han vuelto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %Ln batch(es)</source>
        <translation>
            <numerusform>Devolver %Ln lote</numerusform>
            <numerusform>Devolver %Ln lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>Triggers would write besides: that batch was not changed</source>
        <translation>Los disparadores escribirían además: ese lote no se ha cambiado</translation>
    </message>
    <message>
        <source>%1 of %2 batches are back; left: %3. What is back stays so, also if you cancel.</source>
        <translation>%1 de %2 lotes han vuelto; queda: %3. Lo que ha vuelto se queda así, aunque cancele.</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <translation>«%1» ha vuelto</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 restaurado</translation>
    </message>
    <message>
        <source>“%1” was not put back</source>
        <translation>«%1» no ha vuelto</translation>
    </message>
    <message>
        <source>“%1” is back in part</source>
        <translation>«%1» ha vuelto en parte</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>Lote %1: %2</translation>
    </message>
    <message>
        <source>The rest comes back when you go on; the delete itself is not gone on with any more.</source>
        <translation>El resto vuelve cuando continúe; la eliminación misma ya no se continúa.</translation>
    </message>
    <message>
        <source>&amp;Go on…</source>
        <translation>&amp;Continuar…</translation>
    </message>
    <message>
        <source>Everything is as it was before</source>
        <translation>Todo está como antes</translation>
    </message>
    <message>
        <source>It is not known whether the last batch was put back</source>
        <translation>No se sabe si el último lote ha vuelto</translation>
    </message>
    <message>
        <source>It can&apos;t be taken back</source>
        <translation>No se puede deshacer</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>Cancelado: no se cambió nada</translation>
    </message>
    <message>
        <source>The connection was lost at the last moment</source>
        <translation>La conexión se perdió en el último momento</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Mirar otra vez</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoCommand</name>
    <message>
        <source>Say --dry-run to see what would come back, or --yes to put it back. Nothing was changed.</source>
        <translation>Diga --dry-run para ver qué volvería, o --yes para restaurarlo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The undo file %1 can&apos;t be used. %2 Nothing was contacted.</source>
        <translation>El archivo para deshacer %1 no se puede usar. %2 No se contactó con nada.</translation>
    </message>
    <message>
        <source>Take a delete back: all of it, or nothing.</source>
        <translation>Deshacer una eliminación: toda, o nada.</translation>
    </message>
    <message>
        <source>Only say what would come back, and what is in the way.</source>
        <translation>Solo decir qué volvería y qué lo impide.</translation>
    </message>
    <message>
        <source>Put everything back.</source>
        <translation>Restaurarlo todo.</translation>
    </message>
    <message>
        <source>Why, for the record.</source>
        <translation>Por qué, para el registro.</translation>
    </message>
    <message>
        <source>Although the rows come from another server or database.</source>
        <translation>Aunque las filas procedan de otro servidor u otra base de datos.</translation>
    </message>
    <message>
        <source>Nothing proves who wrote the undo file %1, and its rows were not shown yet: look at them with --dry-run first. Nothing was changed.</source>
        <translation>Nada demuestra quién escribió el archivo de deshacer %1, y sus filas aún no se mostraron: mírelas antes con --dry-run. No se cambió nada.</translation>
    </message>
    <message>
        <source>With --dry-run: only look, so that nobody waits for a lock; what only the real run finds is not found then.</source>
        <translation>Con --dry-run: solo mira, para que nadie espere un bloqueo; lo que solo encuentra la ejecución real no se encuentra entonces.</translation>
    </message>
    <message>
        <source>Although nothing proves who wrote the undo file: after --dry-run has shown every row that it writes.</source>
        <translation>Aunque nada demuestre quién escribió el archivo de deshacer: después de que --dry-run haya mostrado cada fila que escribe.</translation>
    </message>
    <message>
        <source>There, also move on the sequences that lag behind the numbers that came back.</source>
        <translation>Allí, adelantar también las secuencias que van por detrás de los números que volvieron.</translation>
    </message>
    <message>
        <source>Of a delete in batches: ARCHIVE is its name, or any of its undo files, and all of them are taken back, the last first.</source>
        <translation>De una eliminación por lotes: ARCHIVE es su nombre, o cualquiera de sus archivos para deshacer, y se deshacen todos, el último primero.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoConflicts</name>
    <message>
        <source>This %1</source>
        <translation>Este registro (%1)</translation>
    </message>
    <message>
        <source>A row of %1</source>
        <translation>Una fila de %1</translation>
    </message>
    <message>
        <source>%1 is there already: it was put back, or made again.</source>
        <translation>%1 ya está: fue restaurado, o creado de nuevo.</translation>
    </message>
    <message>
        <source>%1 was made again on %2 as %3 (same %4); both can&apos;t exist.</source>
        <translation>%1 se creó de nuevo el %2 como %3 (igual %4); no pueden existir ambos.</translation>
    </message>
    <message>
        <source>%1 was made again as %2 (same %3); both can&apos;t exist.</source>
        <translation>%1 se creó de nuevo como %2 (igual %3); no pueden existir ambos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 point at rows of %2 that are not there any more.</source>
        <translation>
            <numerusform>%Ln fila de %1 apunta a filas de %2 que ya no están.</numerusform>
            <numerusform>%Ln filas de %1 apuntan a filas de %2 que ya no están.</numerusform>
        </translation>
    </message>
    <message>
        <source>To undo, %1 needs the right %2 on %3.</source>
        <translation>Para deshacer, %1 necesita el permiso %2 sobre %3.</translation>
    </message>
    <message>
        <source>Compare it with the undo file: most often nothing is left to put back.</source>
        <translation>Compárela con el archivo para deshacer: casi siempre no queda nada por recuperar.</translation>
    </message>
    <message>
        <source>Look at %1; where it is to go, delete it, then undo again. The undo file keeps the old rows.</source>
        <translation>Mire %1; si debe desaparecer, bórrela y vuelva a deshacer. El archivo para deshacer conserva las filas antiguas.</translation>
    </message>
    <message>
        <source>Put back what was deleted from %1 first, then undo again.</source>
        <translation>Recupere primero lo que se borró de %1 y vuelva a deshacer.</translation>
    </message>
    <message>
        <source>To undo, %1 needs the right TEMPORARY on the database %2.</source>
        <translation>Para deshacer, %1 necesita el permiso TEMPORARY en la base de datos %2.</translation>
    </message>
    <message>
        <source>To undo, %1 needs the right USAGE on the schema %2.</source>
        <translation>Para deshacer, %1 necesita el permiso USAGE en el esquema %2.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoDialog</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo – %1</source>
        <translation>Deshacer – %1</translation>
    </message>
    <message>
        <source>Looking whether it can be taken back…</source>
        <translation>Mirando si se puede deshacer…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Vuelven</translation>
    </message>
    <message>
        <source>Linked again</source>
        <translation>Revinculadas</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <source>&amp;Open that %1</source>
        <translation>&amp;Abrir ese registro (%1)</translation>
    </message>
    <message>
        <source>Stopping… What was already committed stays so.</source>
        <translation>Deteniendo… Lo ya confirmado se queda así.</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>&amp;Dejarlo como está</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Putting everything back… All of it, or nothing.</source>
        <translation>Restaurándolo todo… Todo, o nada.</translation>
    </message>
    <message>
        <source>The undo file %1 can&apos;t be used. %2 Nothing was changed.</source>
        <translation>El archivo para deshacer %1 no se puede usar. %2 No se cambió nada.</translation>
    </message>
    <message>
        <source>Deleted on %1</source>
        <translation>Eliminado el %1</translation>
    </message>
    <message>
        <source>Put “%1” back?</source>
        <translation>¿Restaurar «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>Put back the %1 and %Ln other row(s)</source>
        <translation>
            <numerusform>Restaurar (%1) y %Ln fila más</numerusform>
            <numerusform>Restaurar (%1) y %Ln filas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back the %1</source>
        <translation>Restaurar (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that stayed were changed or deleted since: they are left as they are.</source>
        <translation>
            <numerusform>%Ln fila que quedó fue cambiada o eliminada desde entonces: se deja como está.</numerusform>
            <numerusform>%Ln filas que quedaron fueron cambiadas o eliminadas desde entonces: se dejan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <translation>«%1» ha vuelto</translation>
    </message>
    <message>
        <source>Everything is as it was.</source>
        <translation>Todo está como estaba.</translation>
    </message>
    <message>
        <source>Not all is as it was</source>
        <translation>No todo está como estaba</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 restaurado</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be put back</source>
        <translation>«%1» no se puede restaurar</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>Everything is as it was before</source>
        <translation>Todo está como antes</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>Cancelado: no se cambió nada</translation>
    </message>
    <message>
        <source>It is not known whether “%1” was put back</source>
        <translation>No se sabe si «%1» fue restaurado</translation>
    </message>
    <message>
        <source>The connection was lost at the last moment</source>
        <translation>La conexión se perdió en el último momento</translation>
    </message>
    <message>
        <source>“%1” was never deleted</source>
        <translation>«%1» nunca fue eliminado</translation>
    </message>
    <message>
        <source>It can&apos;t be taken back</source>
        <translation>No se puede deshacer</translation>
    </message>
    <message>
        <source>Where to save the old rows</source>
        <translation>Dónde guardar las filas antiguas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved.</source>
        <translation>
            <numerusform>%Ln archivo guardado.</numerusform>
            <numerusform>%Ln archivos guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>For your DBA: %1</source>
        <translation>Para su DBA: %1</translation>
    </message>
    <message>
        <source>It is back; good to know</source>
        <translation>Está de vuelta; conviene saber</translation>
    </message>
    <message>
        <source>The undo file %1 is another one than was shown. Nothing was changed. Look at it again.</source>
        <translation>El archivo de deshacer %1 no es el que se mostró. No se cambió nada. Mírelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing proves who wrote this undo file</source>
        <translation>Nada demuestra quién escribió este archivo de deshacer</translation>
    </message>
    <message>
        <source>Look at every row below, and put them back only where you know that they are right.</source>
        <translation>Mire cada fila de abajo y restáurelas solo si sabe que son correctas.</translation>
    </message>
    <message>
        <source>Nothing was changed: triggers would write besides</source>
        <translation>No se cambió nada: los disparadores escribirían además</translation>
    </message>
    <message>
        <source>Triggers also wrote these, as you allowed: %1.</source>
        <translation>Los disparadores también escribieron estas, como usted permitió: %1.</translation>
    </message>
    <message>
        <source>Stopping… Nothing is kept of it.</source>
        <translation>Deteniendo… No queda nada de ello.</translation>
    </message>
    <message>
        <source>Trying… Everything is rolled back.</source>
        <translation>Probando… Todo se revierte.</translation>
    </message>
    <message>
        <source>Triggers also write: %1.</source>
        <translation>Los disparadores escriben además: %1.</translation>
    </message>
    <message>
        <source>Tried at %1 and rolled back: everything comes back as it was</source>
        <translation>Probado a las %1 y revertido: todo vuelve como estaba</translation>
    </message>
    <message>
        <source>Tried at %1 and rolled back: not all would be as it was</source>
        <translation>Probado a las %1 y revertido: no todo quedaría como estaba</translation>
    </message>
    <message>
        <source>Tried at %1 and rolled back: all rows come back</source>
        <translation>Probado a las %1 y revertido: todas las filas vuelven</translation>
    </message>
    <message>
        <source>All rows are back.</source>
        <translation>Todas las filas han vuelto.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoFileDialog</name>
    <message>
        <source>Open an undo file</source>
        <translation>Abrir un archivo de deshacer</translation>
    </message>
    <message>
        <source>Undo files (*.sql *.sql.gz)</source>
        <translation>Archivos de deshacer (*.sql *.sql.gz)</translation>
    </message>
    <message>
        <source>Checking the undo file…</source>
        <translation>Comprobando el archivo de deshacer…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Vuelven</translation>
    </message>
    <message>
        <source>Linked again</source>
        <translation>Revinculadas</translation>
    </message>
    <message>
        <source>The undo file can&apos;t be read</source>
        <translation>No se puede leer el archivo de deshacer</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>This undo file can&apos;t be used</source>
        <translation>Este archivo de deshacer no se puede usar</translation>
    </message>
    <message>
        <source>Undo file of “%1”</source>
        <translation>Archivo de deshacer de «%1»</translation>
    </message>
    <message>
        <source>Deleted on %1 in the database %2, by %3.</source>
        <translation>Eliminado el %1 en la base de datos %2, por %3.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>It was taken back already, as far as is known here.</source>
        <translation>Ya se deshizo, según lo que aquí se sabe.</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln rows are too many to be shown here: save them as CSV.</source>
        <translation>
            <numerusform>Su %Ln fila es demasiado para mostrarla aquí: guárdela como CSV.</numerusform>
            <numerusform>Sus %Ln filas son demasiadas para mostrarlas aquí: guárdelas como CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be used</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>The file is whole, from its first byte to its last</source>
        <translation>El archivo está íntegro, del primer byte al último</translation>
    </message>
    <message>
        <source>The file is whole, but nothing proves who wrote it</source>
        <translation>El archivo está íntegro, pero nada prueba quién lo escribió</translation>
    </message>
    <message>
        <source>Connect to &amp;take it back…</source>
        <translation>Conectar para &amp;deshacerlo…</translation>
    </message>
    <message>
        <source>What comes back is shown once more before anything is written.</source>
        <translation>Lo que vuelve se muestra una vez más antes de escribir nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoReport</name>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Vuelven</translation>
    </message>
    <message>
        <source>Linked again</source>
        <translation>Revinculadas</translation>
    </message>
    <message>
        <source>Changed since, left alone</source>
        <translation>Cambiadas desde entonces, sin tocar</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Lo que lo impide</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>It can&apos;t be taken back. Nothing was changed.</source>
        <translation>No se puede deshacer. No se cambió nada.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>For your DBA: %1</source>
        <translation>Para su DBA: %1</translation>
    </message>
    <message>
        <source>Every row that it writes</source>
        <translation>Cada fila que escribe</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>vuelve</translation>
    </message>
    <message>
        <source>linked again</source>
        <translation>vinculada de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Triggers added %Ln row(s) to %1 on the way; they stay.</source>
        <translation>
            <numerusform>Los disparadores añadieron %Ln fila a %1 por el camino; se queda.</numerusform>
            <numerusform>Los disparadores añadieron %Ln filas a %1 por el camino; se quedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Side effects of triggers, in no undo file</source>
        <translation>Efectos secundarios de disparadores, en ningún archivo de deshacer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoScope</name>
    <message>
        <source>The table %1 is gone.</source>
        <translation>La tabla %1 ya no está.</translation>
    </message>
    <message>
        <source>It would insert rows into %1, which no delete of %2 removes by today&apos;s rules.</source>
        <translation>Insertaría filas en %1, de donde ningún borrado de %2 las quita con las reglas de hoy.</translation>
    </message>
    <message>
        <source>It would change rows of %1 that only a trigger can have changed.</source>
        <translation>Cambiaría filas de %1 que solo un disparador puede haber cambiado.</translation>
    </message>
    <message>
        <source>It would change the column %1 of %2, which no delete of %3 changes.</source>
        <translation>Cambiaría la columna %1 de %2, que ningún borrado de %3 cambia.</translation>
    </message>
    <message>
        <source>It does not know the rows of %1 by the table&apos;s primary key.</source>
        <translation>No identifica las filas de %1 por la clave primaria de la tabla.</translation>
    </message>
    <message>
        <source>Nobody vouches for the undo file, so in rows of %1 that stayed only their links are put back, not what triggers changed beside them.</source>
        <translation>Nadie responde por el archivo de deshacer; por eso, en las filas de %1 que se quedaron solo se restauran sus vínculos, no lo que cambiaron además los disparadores.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoSettingsDialog</name>
    <message>
        <source>Team &amp;folder of %1</source>
        <translation>&amp;Carpeta del equipo de %1</translation>
    </message>
    <message>
        <source>The team&apos;s folder for undo files</source>
        <translation>La carpeta del equipo para archivos de deshacer</translation>
    </message>
    <message>
        <source>This is no folder that you may write to.</source>
        <translation>Esta no es una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Without one, a delete can be taken back from this computer only.</source>
        <translation>Sin ella, un borrado solo se puede deshacer desde este equipo.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoSeveralDialog</name>
    <message>
        <source>Undo – %1</source>
        <translation>Deshacer – %1</translation>
    </message>
    <message>
        <source>Stopping… What is back already stays so.</source>
        <translation>Deteniendo… Lo que ya volvió se queda así.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>De&amp;jarlo como está</translation>
    </message>
    <message numerus="yes">
        <source>Looking whether %Ln delete(s) can be taken back…</source>
        <translation>
            <numerusform>Mirando si se puede deshacer %Ln borrado…</numerusform>
            <numerusform>Mirando si se pueden deshacer %Ln borrados…</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one comes back first, each by itself: all of it, or nothing.</source>
        <translation>El último vuelve primero, cada uno por separado: todo, o nada.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Reponer</translation>
    </message>
    <message>
        <source>Putting back… What is back stays so, also if you cancel.</source>
        <translation>Reponiendo… Lo que ya volvió se queda así, también si cancela.</translation>
    </message>
    <message>
        <source>Its undo file can&apos;t be used. %1</source>
        <translation>Su archivo de deshacer no se puede usar. %1</translation>
    </message>
    <message>
        <source>Its undo file is another one than was looked at.</source>
        <translation>Su archivo de deshacer es otro que el que se miró.</translation>
    </message>
    <message numerus="yes">
        <source>Put back %Ln of %1 deletes?</source>
        <translation>
            <numerusform>¿Reponer %Ln de %1 borrados?</numerusform>
            <numerusform>¿Reponer %Ln de %1 borrados?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %Ln</source>
        <translation>
            <numerusform>Reponer %Ln</numerusform>
            <numerusform>Reponer %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>None is ticked.</source>
        <translation>No hay ninguno marcado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) come back in all.</source>
        <translation>
            <numerusform>Vuelve %Ln fila en total.</numerusform>
            <numerusform>Vuelven %Ln filas en total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 deletes taken back</source>
        <translation>
            <numerusform>%Ln de %1 borrados deshecho</numerusform>
            <numerusform>%Ln de %1 borrados deshechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln it is not known whether it came back</source>
        <translation>
            <numerusform>De %Ln no se sabe si volvió</numerusform>
            <numerusform>De %Ln no se sabe si volvieron</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was lost at the last moment. Look again before you go on.</source>
        <translation>La conexión se perdió en el último momento. Mire otra vez antes de seguir.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not come back: nothing of it was changed</source>
        <translation>
            <numerusform>%Ln no volvió: no se cambió nada de él</numerusform>
            <numerusform>%Ln no volvieron: no se cambió nada de ellos</numerusform>
        </translation>
    </message>
    <message>
        <source>The list says why.</source>
        <translation>La lista dice por qué.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back, but not all of it is as it was</source>
        <translation>
            <numerusform>%Ln volvió, pero no todo está como estaba</numerusform>
            <numerusform>%Ln volvieron, pero no todo está como estaba</numerusform>
        </translation>
    </message>
    <message>
        <source>The list says in which tables and columns.</source>
        <translation>La lista dice en qué tablas y columnas.</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoSeveralModel</name>
    <message>
        <source>looking…</source>
        <translation>mirando…</translation>
    </message>
    <message>
        <source>can come back</source>
        <translation>puede volver</translation>
    </message>
    <message>
        <source>after those above</source>
        <translation>tras los de arriba</translation>
    </message>
    <message>
        <source>can&apos;t come back</source>
        <translation>no puede volver</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>queda como está</translation>
    </message>
    <message>
        <source>putting back…</source>
        <translation>reponiendo…</translation>
    </message>
    <message>
        <source>is back</source>
        <translation>ha vuelto</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>no volvió</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Cancelado: no se cambió nada.</translation>
    </message>
    <message>
        <source>Triggers would write besides: %1. Put it back by itself, where that is asked.</source>
        <translation>Los disparadores escribirían además: %1. Repóngalo por separado, donde eso se pregunta.</translation>
    </message>
    <message>
        <source>Nothing proves who wrote its undo file: put it back by itself, where every row is shown.</source>
        <translation>Nada prueba quién escribió su archivo de deshacer: repóngalo por separado, donde se muestra cada fila.</translation>
    </message>
    <message>
        <source>It needs rows that are gone, perhaps with those above: it is tried when its turn comes.</source>
        <translation>Necesita filas que ya no están, quizá eliminadas con los de arriba: se intenta cuando le toque.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other row(s)</source>
        <translation>
            <numerusform>%1 y %Ln fila más</numerusform>
            <numerusform>%1 y %Ln filas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked again</source>
        <translation>
            <numerusform>%Ln vinculada de nuevo</numerusform>
            <numerusform>%Ln vinculadas de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since stay(s) so</source>
        <translation>
            <numerusform>%Ln cambiada desde entonces queda así</numerusform>
            <numerusform>%Ln cambiadas desde entonces quedan así</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>What comes back, or why not</source>
        <translation>Qué vuelve, o por qué no</translation>
    </message>
    <message>
        <source>is back, not as it was</source>
        <translation>ha vuelto, no como era</translation>
    </message>
</context>
<context>
    <name>ondelete::UndoStore</name>
    <message>
        <source>The team&apos;s folder %1 can&apos;t be reached.</source>
        <translation>No se puede acceder a la carpeta del equipo %1.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be removed. It is still there.</source>
        <translation>El archivo %1 no se puede quitar. Sigue ahí.</translation>
    </message>
    <message>
        <source>The file %1 is not the one that was sealed there, so it was not destroyed.</source>
        <translation>El archivo %1 no es el que se selló allí, así que no se destruyó.</translation>
    </message>
    <message>
        <source>Everybody who has an account on this computer may change what is in the team&apos;s folder %1, and read the personal data there. Let it be for its group alone (chmod o-rwx).</source>
        <translation>Todos los que tienen una cuenta en este equipo pueden cambiar lo que hay en la carpeta del equipo %1 y leer los datos personales que contiene. Déjela solo para su grupo (chmod o-rwx).</translation>
    </message>
    <message>
        <source>Everybody who has an account on this computer may read the personal data in the team&apos;s folder %1. Let it be for its group alone (chmod o-rwx).</source>
        <translation>Todos los que tienen una cuenta en este equipo pueden leer los datos personales de la carpeta del equipo %1. Déjela solo para su grupo (chmod o-rwx).</translation>
    </message>
    <message>
        <source>The record can&apos;t be kept in the folder %1.</source>
        <translation>El registro no se puede guardar en la carpeta %1.</translation>
    </message>
    <message numerus="yes">
        <source>The team&apos;s record of %1 says that its undo file was destroyed, so it was moved to %2, where it is destroyed after %n day(s). If that is not so, move it back.</source>
        <translation>
            <numerusform>El registro del equipo de %1 dice que su archivo de deshacer se destruyó, así que se movió a %2, donde se destruye después de %n día. Si no es así, devuélvalo a su sitio.</numerusform>
            <numerusform>El registro del equipo de %1 dice que su archivo de deshacer se destruyó, así que se movió a %2, donde se destruye después de %n días. Si no es así, devuélvalo a su sitio.</numerusform>
        </translation>
    </message>
    <message>
        <source>The team&apos;s record of %1 says that its undo file was destroyed. It is still there: %2</source>
        <translation>El registro del equipo de %1 dice que su archivo de deshacer se destruyó. Sigue ahí: %2</translation>
    </message>
</context>
<context>
    <name>ondelete::Undoer</name>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 No se cambió nada.</translation>
    </message>
    <message>
        <source>The tables have changed since the delete, so the rows don&apos;t fit any more. %1</source>
        <translation>Las tablas han cambiado desde la eliminación, así que las filas ya no encajan. %1</translation>
    </message>
    <message>
        <source>The column %1 of %2 came after the delete; it gets its default.</source>
        <translation>La columna %1 de %2 llegó después de la eliminación; recibe su valor por omisión.</translation>
    </message>
    <message>
        <source>Rows of %1 went unseen with the delete; they are not in the undo file.</source>
        <translation>Filas de %1 se fueron sin verse con la eliminación; no están en el archivo para deshacer.</translation>
    </message>
    <message>
        <source>It was taken back before, on %1 by %2.</source>
        <translation>%2 ya lo deshizo el %1.</translation>
    </message>
    <message>
        <source>The delete was rolled back by the server, so there is nothing to take back.</source>
        <translation>El servidor revirtió la eliminación, así que no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>The delete still runs on the server. Look again when it has ended.</source>
        <translation>La eliminación aún se ejecuta en el servidor. Mire de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>It can be taken back. Nothing was changed yet.</source>
        <translation>Se puede deshacer. Aún no se cambió nada.</translation>
    </message>
    <message>
        <source>The record of the undo can&apos;t be kept. %1</source>
        <translation>No se puede guardar el registro. %1</translation>
    </message>
    <message>
        <source>The connection was lost at the end; the server confirms that everything was rolled back.</source>
        <translation>La conexión se perdió al final; el servidor confirma que todo se revirtió.</translation>
    </message>
    <message>
        <source>The record of it could not be completed and says &quot;pending&quot;: %1</source>
        <translation>No se pudo completar el registro, que dice «pending»: %1</translation>
    </message>
    <message>
        <source>Taken back: everything is as the undo file says.</source>
        <translation>Deshecho: todo está como dice el archivo para deshacer.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1: rows to put back: %2, to link again: %3; but the server counted %4 and %5; a trigger or a rule interferes. Everything was rolled back.</source>
        <translation>%1: filas por restaurar: %2, por vincular de nuevo: %3; pero el servidor contó %4 y %5; interfiere un disparador o una regla. Todo se revirtió.</translation>
    </message>
    <message>
        <source>%1 Look at every row that it would write, then say that it is to be put back even if unsigned.</source>
        <translation>%1 Mire cada fila que escribiría y después diga que se restaure aunque no esté firmado.</translation>
    </message>
    <message>
        <source>The undo file holds what no delete can have left there. %1</source>
        <translation>El archivo de deshacer contiene lo que ningún borrado puede haber dejado en él. %1</translation>
    </message>
    <message>
        <source>Triggers put off work to the commit again and again, so what they do can&apos;t be told.</source>
        <translation>Unos disparadores aplazan trabajo hasta la confirmación una y otra vez, así que no se puede saber qué hacen.</translation>
    </message>
    <message>
        <source>It can be taken back: that was tried and rolled back. Nothing was changed yet.</source>
        <translation>Se puede deshacer: se probó y se revirtió. Aún no se cambió nada.</translation>
    </message>
    <message>
        <source>It can be taken back: that was tried and rolled back. %1 Nothing was changed yet.</source>
        <translation>Se puede deshacer: se probó y se revirtió. %1 Aún no se cambió nada.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Deshecho.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that were changed since were left as they are.</source>
        <translation>
            <numerusform>%Ln fila cambiada desde entonces se dejó como está.</numerusform>
            <numerusform>%Ln filas cambiadas desde entonces se dejaron como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>This undo file is of the database %1 on another server or under another name, not of %2; --even-if-other-database puts the rows there all the same.</source>
        <translation>Este archivo de deshacer es de la base de datos %1 en otro servidor o con otro nombre, no de %2; --even-if-other-database pone allí las filas de todos modos.</translation>
    </message>
    <message>
        <source>The server refused: %1.</source>
        <translation>El servidor lo rechazó: %1.</translation>
    </message>
    <message>
        <source>The connection was lost while the undo was being committed. Whether it was done is not known.</source>
        <translation>La conexión se perdió mientras se confirmaba la restauración. No se sabe si se hizo.</translation>
    </message>
    <message>
        <source>Triggers or rules did something else when the rows were put back again, so what they do can&apos;t be told. Everything was rolled back.</source>
        <translation>Los disparadores o reglas hicieron otra cosa cuando las filas se repusieron de nuevo, así que no se puede decir qué hacen. Todo se revirtió.</translation>
    </message>
    <message>
        <source>Triggers or rules also act on the way back: %1. That is in no undo file.</source>
        <translation>Los disparadores o reglas también actúan al deshacer: %1. Eso no está en ningún archivo de deshacer.</translation>
    </message>
    <message>
        <source>Taken back, but not all is as it was.</source>
        <translation>Deshecho, pero no todo está como estaba.</translation>
    </message>
    <message>
        <source>Taken back: all rows are back.</source>
        <translation>Deshecho: todas las filas han vuelto.</translation>
    </message>
</context>
<context>
    <name>ondelete::Verdict</name>
    <message>
        <source>Yes</source>
        <comment>can be deleted</comment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Not yet</source>
        <comment>can be deleted</comment>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <comment>can be deleted</comment>
        <translation>No se puede saber</translation>
    </message>
    <message>
        <source>Protected</source>
        <comment>can be deleted</comment>
        <translation>Protección</translation>
    </message>
</context>
<context>
    <name>ondelete::VerdictBar</name>
    <message>
        <source>Which can be deleted?</source>
        <translation>¿Cuáles se pueden eliminar?</translation>
    </message>
    <message numerus="yes">
        <source>Look at the other %Ln</source>
        <translation>
            <numerusform>Mirar la otra (%Ln)</numerusform>
            <numerusform>Mirar las otras %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not looked at yet</source>
        <translation>
            <numerusform>%Ln aún sin mirar</numerusform>
            <numerusform>%Ln aún sin mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>Any %L1</source>
        <translation>Todas %L1</translation>
    </message>
    <message>
        <source>Yes %1</source>
        <translation>Sí %1</translation>
    </message>
    <message>
        <source>Not yet %1</source>
        <translation>Aún no %1</translation>
    </message>
    <message>
        <source>Can&apos;t tell %1</source>
        <translation>No se sabe %1</translation>
    </message>
    <message>
        <source>Protected %1</source>
        <translation>Protegidas %1</translation>
    </message>
</context>
<context>
    <name>ondelete::WaitingUndo</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Connect to the database %1</source>
        <translation>Conéctese a la base de datos %1</translation>
    </message>
    <message>
        <source>Then the undo file %1 is looked at there, and you decide.</source>
        <translation>Entonces se mira allí el archivo de deshacer %1, y usted decide.</translation>
    </message>
</context>
<context>
    <name>ondelete::WaysOut</name>
    <message>
        <source>The rule list wants %1 to refuse: delete or re-point these rows first.</source>
        <translation>La lista de reglas quiere que %1 se niegue: elimine o redirija antes estas filas.</translation>
    </message>
    <message>
        <source>Delete or change these rows first, or give %1 another delete rule.</source>
        <translation>Elimine o cambie antes estas filas, o dé a %1 otra regla de eliminación.</translation>
    </message>
    <message>
        <source>The rule list wants %1 for %2: &quot;ondelete fix --only %2 --yes&quot; changes it.</source>
        <translation>La lista de reglas quiere %1 para %2: &quot;ondelete fix --only %2 --yes&quot; lo cambia.</translation>
    </message>
    <message>
        <source>The rule list does not name %1, and SET NULL would meet a constraint: &quot;ondelete fix --only %1 --resolve %1=cascade --yes&quot; lets these rows go too.</source>
        <translation>La lista de reglas no nombra %1, y SET NULL chocaría con una restricción: &quot;ondelete fix --only %1 --resolve %1=cascade --yes&quot; deja que estas filas se vayan también.</translation>
    </message>
    <message>
        <source>&quot;ondelete fix --only %1 --resolve %1=drop-not-null --yes&quot; lets the column be empty and keeps these rows; =cascade lets them go too.</source>
        <translation>&quot;ondelete fix --only %1 --resolve %1=drop-not-null --yes&quot; permite la columna vacía y conserva estas filas; =cascade deja que se vayan también.</translation>
    </message>
    <message>
        <source>&quot;ondelete fix --only %1 --resolve %1=cascade --yes&quot; lets these rows go too; or change them so that they satisfy %2 without this link.</source>
        <translation>&quot;ondelete fix --only %1 --resolve %1=cascade --yes&quot; deja que estas filas se vayan también; o cámbielas para que cumplan %2 sin este vínculo.</translation>
    </message>
    <message>
        <source>The rule list does not name %1: &quot;ondelete fix --only %1 --include-unlisted --yes&quot; makes it %2, as suggested.</source>
        <translation>La lista de reglas no nombra %1: &quot;ondelete fix --only %1 --include-unlisted --yes&quot; la hace %2, como se sugiere.</translation>
    </message>
    <message>
        <source>&quot;ondelete fix --only %1 --resolve %2 --yes&quot; empties no column that these rows need for something else, and keeps them; =cascade lets them go too.</source>
        <translation>&quot;ondelete fix --only %1 --resolve %2 --yes&quot; no vacía ninguna columna que estas filas necesiten para otra cosa, y las conserva; =cascade deja que se vayan también.</translation>
    </message>
    <message>
        <source>&quot;ondelete fix --only %1 --resolve %1=cascade --yes&quot; lets these rows go too.</source>
        <translation>&quot;ondelete fix --only %1 --resolve %1=cascade --yes&quot; deja que estas filas se vayan también.</translation>
    </message>
</context>
<context>
    <name>ondelete::Words</name>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>¿Quiso decir «%1»?</translation>
    </message>
</context>
<context>
    <name>ondelete::XlsxWriter</name>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>To get this report again</source>
        <translation>Para volver a obtener este informe</translation>
    </message>
</context>
<context>
    <name>ondelete::listRoots</name>
    <message>
        <source>The table %1 has no primary key, so its rows can&apos;t be told apart. Nothing was changed.</source>
        <translation>La tabla %1 no tiene clave primaria, así que sus filas no se pueden distinguir. No se cambió nada.</translation>
    </message>
    <message>
        <source>The database %1 has no table %2: is it the right one? Nothing was changed.</source>
        <translation>La base de datos %1 no tiene la tabla %2: ¿es la correcta? No se cambió nada.</translation>
    </message>
    <message>
        <source>In the database %1 the table %2 has no column %3, which the rule list names: is it the right database? Nothing was changed.</source>
        <translation>En la base de datos %1 la tabla %2 no tiene la columna %3, que la lista de reglas nombra: ¿es la base de datos correcta? No se cambió nada.</translation>
    </message>
    <message>
        <source>The user %1 may not read %2 of %3: ask a DBA for the SELECT right. Nothing was changed.</source>
        <translation>El usuario %1 no puede leer %2 de %3: pida el derecho SELECT a un DBA. No se cambió nada.</translation>
    </message>
    <message>
        <source>The rule list points at rows of %1, but no foreign key says by which column. Nothing was changed.</source>
        <translation>La lista de reglas apunta a filas de %1, pero ninguna clave foránea dice por qué columna. No se cambió nada.</translation>
    </message>
    <message>
        <source>The rows of %1 were not read. %2 Nothing was changed.</source>
        <translation>Las filas de %1 no se leyeron. %2 No se cambió nada.</translation>
    </message>
    <message>
        <source>The list can&apos;t be sorted by this column. Nothing was changed.</source>
        <translation>La lista no se puede ordenar por esta columna. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ondelete::saveFile</name>
    <message>
        <source>The file %1 exists already and was not changed. Choose another name.</source>
        <translation>El archivo %1 ya existe y no se cambió. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The file %1 could not be written (%2); nothing was saved.</source>
        <translation>No se pudo escribir el archivo %1 (%2); no se guardó nada.</translation>
    </message>
    <message>
        <source>The file %1 was written, but the disk does not confirm it (%2).</source>
        <translation>El archivo %1 se escribió, pero el disco no lo confirma (%2).</translation>
    </message>
    <message>
        <source>At %1 stands what is no plain file; it was left alone, and nothing was saved.</source>
        <translation>En %1 hay algo que no es un archivo normal; no se tocó y no se guardó nada.</translation>
    </message>
</context>
</TS>
