// SPDX-License-Identifier: MIT
#include "core/spec/jsontree.h"

#include "core/text/bytes.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr size_t maximumDepth = 64;
constexpr qsizetype maximumValues = 1'000'000;

/// Builds the tree from RapidJSON's events. They come without a place, but a token starts where the one
/// before ended, after blanks, commas and colons; and it ends where the stream stands at its event, or, as a
/// bracket's event may come before the stream has moved on, after one byte.
class TreeBuilder
{
public:
    enum class Refused { Nothing, Depth, Values };

    TreeBuilder(const QByteArray &json, const rapidjson::MemoryStream &stream)
        : m_json(json)
        , m_stream(stream)
        , m_end(qsizetype(stream.Tell()))
    {
    }

    bool Null() { return addLeaf(JsonValue::Type::Null, {}); }
    bool Bool(bool value) { return addLeaf(JsonValue::Type::Boolean, value ? u"true"_s : u"false"_s); }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        return addLeaf(JsonValue::Type::Number, QString::fromLatin1(text, qsizetype(size)));
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return addLeaf(JsonValue::Type::Text, textOf({text, qsizetype(size)}));
    }
    bool StartObject() { return open(JsonValue::Type::Object); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        m_nameOffset = takeToken();
        m_name = textOf({text, qsizetype(size)});
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(JsonValue::Type::List); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    // With kParseNumbersAsStringsFlag these never come, but the reader's template names them.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

    [[nodiscard]] Refused refused() const { return m_refused; }
    [[nodiscard]] JsonValue takeRoot() { return std::move(m_root); }

    /// Where the token after the last event starts: the one that an error is in.
    [[nodiscard]] qsizetype nextToken() const
    {
        qsizetype at = m_end;
        while (at < m_json.size() && QByteArrayView(" \t\r\n,:").contains(m_json[at]))
            ++at;
        return at;
    }

private:
    qsizetype takeToken()
    {
        const qsizetype start = nextToken();
        m_end = std::max(start + 1, qsizetype(m_stream.Tell()));
        return start;
    }

    bool addLeaf(JsonValue::Type type, const QString &text)
    {
        if (JsonValue *value = add(type))
            value->text = text;
        return m_refused == Refused::Nothing;
    }

    bool open(JsonValue::Type type)
    {
        if (m_open.size() == maximumDepth)
            m_refused = Refused::Depth;
        else if (JsonValue *value = add(type))
            m_open.push_back(value);
        return m_refused == Refused::Nothing;
    }

    bool close()
    {
        takeToken();
        m_open.pop_back();
        return true;
    }

    /// A value that is open has no younger sibling yet, so the pointers in m_open stay good.
    JsonValue *add(JsonValue::Type type)
    {
        if (++m_count > maximumValues) {
            m_refused = Refused::Values;
            return nullptr;
        }
        JsonValue &value = m_open.empty() ? m_root : m_open.back()->items.emplace_back();
        value.type = type;
        value.offset = takeToken();
        value.name = std::exchange(m_name, {});
        value.nameOffset = m_nameOffset;
        return &value;
    }

    const QByteArray &m_json;
    const rapidjson::MemoryStream &m_stream;
    qsizetype m_end;
    JsonValue m_root;
    std::vector<JsonValue *> m_open;
    QString m_name;
    qsizetype m_nameOffset = 0;
    qsizetype m_count = 0;
    Refused m_refused = Refused::Nothing;
};

/// Says in people's words what RapidJSON's error codes, and common slips, mean.
class JsonErrors
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::JsonErrors)

public:
    static std::optional<JsonMistake> beforeParsing(const QByteArray &json)
    {
        if (json.startsWith("\xff\xfe") || json.startsWith("\xfe\xff"))
            return JsonMistake{tr("This file is in UTF-16. Save it as UTF-8."), 0};
        const qsizetype start = json.startsWith("\xef\xbb\xbf") ? 3 : 0;
        if (std::all_of(json.begin() + start, json.end(), [](char c) { return QByteArrayView(" \t\r\n").contains(c); }))
            return JsonMistake{tr("The file is empty. A JSON text was expected: { … }."), start};
        if (const qsizetype nul = json.indexOf('\0'); nul >= 0)
            return JsonMistake{tr("There is a NUL byte here, so this is no JSON text. Choose another file, "
                                  "or save it as UTF-8."),
                               nul};
        return std::nullopt;
    }

    static JsonMistake ofParsing(const rapidjson::ParseResult &result, const QByteArray &json,
                                 const TreeBuilder &builder)
    {
        const qsizetype place = std::min(qsizetype(result.Offset()), json.size());
        const qsizetype token = std::min(builder.nextToken(), json.size());
        switch (result.Code()) {
        case rapidjson::kParseErrorStringEscapeInvalid:
            if (json[place] == '\\')
                return {tr("JSON does not know this escape. Write \\\\ for a backslash, \\n for a new line, "
                           "\\\" for a quote."),
                        place};
            return {tr("A text can't hold a line break or a tab as it is. Close it with \" before, or write "
                       "\\n or \\t."),
                    place};
        case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
            return {tr("After \\u come four digits from 0-9 and A-F, as in \\u00e9."), place};
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
            return {tr("This \\u escape is half a character: its other half is missing. Write the character "
                       "itself."),
                    place};
        case rapidjson::kParseErrorStringMissQuotationMark:
            return {tr("This text is never closed. Write a \" at its end."), token};
        case rapidjson::kParseErrorStringInvalidEncoding:
            return {tr("These bytes are not UTF-8. Save the file as UTF-8."), place};
        case rapidjson::kParseErrorNumberMissFraction:
        case rapidjson::kParseErrorNumberMissExponent:
            return {tr("This number breaks off. Write it whole, as in 1.5 or 1e3."), token};
        case rapidjson::kParseErrorNumberTooBig:
            return {tr("This number is too large."), token};
        case rapidjson::kParseErrorDocumentRootNotSingular:
            return {tr("There is more text behind the end of the JSON value. Remove it, or see whether a "
                       "bracket before it closes too early."),
                    place};
        case rapidjson::kParseErrorTermination:
            return {
                builder.refused() == TreeBuilder::Refused::Depth
                    ? tr("Brackets are nested more than %n levels deep here.", nullptr, int(maximumDepth))
                    : tr("The file holds more than %n values, which no rule list needs.", nullptr, int(maximumValues)),
                token};
        default:
            return unexpected(result.Code(), json, place, token);
        }
    }

private:
    static JsonMistake unexpected(rapidjson::ParseErrorCode code, const QByteArray &json, qsizetype place,
                                  qsizetype token)
    {
        if (code == rapidjson::kParseErrorValueInvalid) // the place may be within a word, "nul"
            place = std::min(place, token);
        if (place == json.size())
            return {tr("The file ends before its JSON does: a } or ] is missing, or a part of the file."), place};
        const char found = json[place];
        if (found == '/' || found == '#')
            return {tr("JSON has no comments. Remove it."), place};
        if (found == '\'')
            return {tr("Texts stand in double quotes. Write \" instead of '."), place};
        if ((found == '}' || found == ']') && commaBefore(json, place))
            return {tr("There is a comma before this bracket, but nothing behind it. Remove the comma."), place};
        switch (code) {
        case rapidjson::kParseErrorObjectMissName:
            return {tr("A field's name in double quotes is expected here, as in \"title\": …"), place};
        case rapidjson::kParseErrorObjectMissColon:
            return {tr("A colon is missing here, between a field's name and its value."), place};
        case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
            return {tr("A comma or a } is missing before this."), place};
        case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
            return {tr("A comma or a ] is missing before this."), place};
        default:
            return {tr("This is no JSON value. Values are \"texts\", numbers, true, false, null, [lists] and "
                       "{objects}."),
                    place};
        }
    }

    static bool commaBefore(const QByteArray &json, qsizetype place)
    {
        const QByteArray before = json.first(place).trimmed();
        return before.endsWith(',');
    }
};

} // namespace

JsonReading readJson(const QByteArray &json)
{
    JsonReading reading;
    reading.mistake = JsonErrors::beforeParsing(json);
    if (reading.mistake)
        return reading;

    // Not StringStream: RapidJSON works on a copy of it while it reads a token, and Tell() would lag behind.
    rapidjson::MemoryStream stream(json.constData(), size_t(json.size()));
    if (json.startsWith("\xef\xbb\xbf"))
        stream.src_ += 3;
    TreeBuilder builder(json, stream);
    rapidjson::Reader reader;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (result.IsError())
        reading.mistake = JsonErrors::ofParsing(result, json, builder);
    else
        reading.value = builder.takeRoot();
    return reading;
}

} // namespace ondelete
