# SPDX-License-Identifier: MIT
# clang-format has nothing to change in the sources under SOURCE. Version 14 has the last word, Debian's default: others
# lay out otherwise.
file(GLOB_RECURSE sources ${SOURCE}/src/*.h ${SOURCE}/src/*.cpp ${SOURCE}/tests/*.h ${SOURCE}/tests/*.cpp
     ${SOURCE}/bench/*.h ${SOURCE}/bench/*.cpp)
list(LENGTH sources count)
if(count EQUAL 0)
    message(FATAL_ERROR "no sources found under ${SOURCE}")
endif()
execute_process(COMMAND ${CLANG_FORMAT} --style=file:${STYLE} --dry-run -Werror ${sources}
                ERROR_VARIABLE words RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    string(REGEX MATCHALL "[^\n]+: error: [^\n]*" lines "${words}")
    list(TRANSFORM lines REPLACE ":[0-9]+:[0-9]+: error: .*" "")
    list(REMOVE_DUPLICATES lines)
    list(JOIN lines "\n  " files)
    message(SEND_ERROR "not as clang-format has it; run ${CLANG_FORMAT} -i on\n  ${files}\n${status}")
endif()
message(STATUS "${count} sources checked")
