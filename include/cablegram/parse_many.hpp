// Many texts at once, on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <span>
#include <string_view>
#include <thread>
#include <vector>

#include "cable.hpp"
#include "options.hpp"
#include "parse.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// How many threads to use for `tasks` tasks when `wanted` are wanted; 0 wants one a core.
[[nodiscard]] inline unsigned thread_count(unsigned wanted, std::size_t tasks) noexcept {
  const unsigned most = wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
  return static_cast<unsigned>(std::clamp<std::size_t>(tasks, 1, most));
}

/// Does the tasks 0 to `tasks` - 1 on `threads` threads, the caller's among them. Each thread calls `make_worker()`
/// once, and what that gives for each task that the thread takes. The first exception ends the work and is thrown here.
template <class MakeWorker>
void share_out(std::size_t tasks, unsigned threads, MakeWorker make_worker) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const auto work = [&] {
    try {
      auto worker = make_worker();
      for (std::size_t task = next++; task < tasks; task = next++) {
        worker(task);
      }
    } catch (...) {
      next = tasks;
      const std::lock_guard lock(mutex);
      if (!failure) {
        failure = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> others;
    others.reserve(threads - 1);
    for (unsigned count = 1; count < threads; ++count) {
      others.emplace_back(work);
    }
    work();
  }
  if (failure) {
    std::rethrow_exception(failure);
  }
}

}  // namespace detail

/// Parses texts that the caller keeps alive for as long as the cables, which come in the order of the texts. `threads`
/// is the number of threads that work, 0 for one a core. Throws only what the system does: no memory, no thread.
[[nodiscard]] inline std::vector<Cable> parse_many(std::span<const std::string_view> texts, unsigned threads = 0,
                                                   const Options& options = {}) {
  constexpr std::size_t chunk = 16;
  std::vector<Cable> cables(texts.size());
  const std::size_t chunks = (texts.size() + chunk - 1) / chunk;
  detail::share_out(chunks, detail::thread_count(threads, chunks), [&] {
    return [&, parser = Parser(options)](std::size_t task) mutable {
      const std::size_t end = std::min(texts.size(), (task + 1) * chunk);
      for (std::size_t at = task * chunk; at < end; ++at) {
        cables[at] = parser.parse(texts[at]);
      }
    };
  });
  return cables;
}

}  // namespace cablegram::inline v1
