# SPDX-License-Identifier: MIT
# Brings the .ts files in FOLDER up to date with the texts in SOURCE.
file(GLOB ts_files ${FOLDER}/ondelete_*.ts)
foreach(ts_file IN LISTS ts_files)
    set(options -silent -extensions cpp,h,ui -no-obsolete -locations none -no-ui-lines)
    if(ts_file MATCHES "_en\\.ts$")
        list(APPEND options -pluralonly)
    endif()
    execute_process(
        COMMAND ${LUPDATE} ${options} ${SOURCE}/src ${SOURCE}/forms -ts ${ts_file}
        ERROR_VARIABLE warnings
        COMMAND_ERROR_IS_FATAL ANY)
    if(warnings)
        message(WARNING "${warnings}")
    endif()
endforeach()
