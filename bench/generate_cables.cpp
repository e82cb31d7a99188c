// Writes fictional cables: as JSON Lines to standard output, or as files to a folder.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "generator/cable.hpp"

namespace {

constexpr std::string_view usage =
    "usage: generate_cables [--dialect telegram|aad|smart|mixed] [--count N] [--megabytes N] [--seed N]\n"
    "                       [--first INDEX] [--folder DIR]\n"
    "Writes N cables, or cables of N megabytes together, as {\"id\": ..., \"text\": ...} a line,\n"
    "or into DIR as ID.txt. Telegrams, if no other dialect is asked for.\n";

struct Arguments {
  cablegram::bench::Form form = cablegram::bench::Form::telegram;
  std::uint64_t count = UINT64_MAX;
  std::uint64_t megabytes = UINT64_MAX;
  std::uint64_t seed = 1;
  std::uint64_t first = 0;
  std::filesystem::path folder;
};

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_form(std::string_view text, cablegram::bench::Form& form) {
  const auto& names = cablegram::bench::form_names;
  const auto* const found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return false;
  form = static_cast<cablegram::bench::Form>(found - names.begin());
  return true;
}

bool read_argument(Arguments& arguments, std::string_view name, std::string_view value) {
  if (name == "--folder") {
    arguments.folder = value;
    return true;
  }
  if (name == "--dialect") return read_form(value, arguments.form);
  if (name == "--count") return read_number(value, arguments.count);
  if (name == "--megabytes") return read_number(value, arguments.megabytes);
  if (name == "--seed") return read_number(value, arguments.seed);
  if (name == "--first") return read_number(value, arguments.first);
  return false;
}

// Generated texts hold neither control characters other than line feeds nor anything that is not UTF-8.
void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  out += '"';
}

bool write_cable(const Arguments& arguments, const cablegram::bench::GeneratedCable& cable) {
  if (!arguments.folder.empty()) {
    std::ofstream file(arguments.folder / (cable.id + ".txt"), std::ios::binary);
    return static_cast<bool>(file << cable.text);
  }
  std::string line = R"({"id": )";
  append_string(line, cable.id);
  line += R"(, "text": )";
  append_string(line, cable.text);
  line += "}\n";
  return static_cast<bool>(std::cout << line);
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  for (int at = 1; at < argc; at += 2) {
    if (at + 1 == argc || !read_argument(arguments, argv[at], argv[at + 1])) {
      std::cerr << usage;
      return 2;
    }
  }
  if (arguments.count == UINT64_MAX && arguments.megabytes == UINT64_MAX) arguments.count = 1;
  if (!arguments.folder.empty()) std::filesystem::create_directories(arguments.folder);

  std::uint64_t bytes = 0;
  for (std::uint64_t made = 0; made < arguments.count && bytes / 1'000'000 < arguments.megabytes; ++made) {
    const auto cable = cablegram::bench::generate_cable(arguments.form, arguments.seed, arguments.first + made);
    bytes += cable.text.size();
    if (!write_cable(arguments, cable)) {
      std::cerr << "generate_cables: cannot write " << cable.id << '\n';
      return 1;
    }
  }
  return std::cout.flush() ? 0 : 1;
}
